import News

/// Small archives of our own, as base64: one text of two paragraphs, once or several times.
enum PackedSamples {
    /// `tin/bản tin.txt` deflated, a resource fork of macOS, a folder view, a folder, `hai.txt` in bzip2, a link,
    /// `trong.zip` with `trong.txt` stored.
    static let zip = decoded(
        "UEsDBBQAAAgIAAAAIQAp7IsqggAAAJIAAAARAAAAdGluL2LhuqNuIHRpbi50eHQtjrENwjAURHtPcRMwhyt2sFPYX4hvgUz6"
            + "iJKKggLRYNEhZYFYVI7Y42/Cj0Jzxb2n01mpdwKHKPWCrDkaYx2h+xYcTo7hW0noYhvhZXrx6mDXPvDU3vxvQ9QRJQ/0Ugfk"
            + "o0uYr1JvhEyMvj2xeFFJ4gCez3tk1RXLVAhWhe1yZWN+UEsDBBQAAAAAAAAAIQCDFtyMAQAAAAEAAAAMAAAAX19NQUNPU1gv"
            + "Ll94eFBLAwQUAAAAAAAAACEAgxbcjAEAAAABAAAADQAAAHRpbi8uRFNfU3RvcmV4UEsDBBQAAAAAAAAAIQAAAAAAAAAAAAAA"
            + "AAAEAAAAdGluL1BLAwQuAAAADAAAACEAKeyLKpkAAACSAAAABwAAAGhhaS50eHRCWmg5MUFZJlNZrb7g6gAAD9X9ABBAAQBB"
            + "OOu3ACgIIihoEgAaDQAgACAAaiJpomjQ0yAZDQGQhqnqNAaGgANNDI5Eq9/GhQ5JEcGRglD7z4oiuxLLhFr9SA1QiF2YneDs"
            + "msaxFa08zOcV+KkBLUxKCBm0F48AGTyhCIGEAmYDHhLB2kn27NUBUqmuZKEPxdyRThQkK2+4OoBQSwMEFAAAAAAAAAAhAAq5"
            + "HykLAAAACwAAAAQAAABsaW5rL2V0Yy9wYXNzd2RQSwMEFAAAAAAAAAAhAEZiNHgGAQAABgEAAAkAAAB0cm9uZy56aXBQSwME"
            + "FAAAAAAAAAAhACnsiyqSAAAAkgAAAAkAAAB0cm9uZy50eHRI4buZaSBuZ2jhu4sgdGjhu60KCkhhaSBjxqEgcXVhbiBiw6Fv"
            + "IGNow60gYuG6o24gdGjhu60ga8O9IGJpw6puIGLhuqNuIGdoaSBuaOG7myB24buBIHRyYW8gxJHhu5VpIHRpbiB2w6Ag4bqj"
            + "bmggdHJvbmcgbsSDbSB04bubaSB04bqhaSBIw6AgTuG7mWkuClBLAQIUAxQAAAAAAAAAIQAp7IsqkgAAAJIAAAAJAAAAAAAA"
            + "AAAAAACAAQAAAAB0cm9uZy50eHRQSwUGAAAAAAEAAQA3AAAAuQAAAAAAUEsBAhQDFAAACAgAAAAhACnsiyqCAAAAkgAAABEA"
            + "AAAAAAAAAAAAAIABAAAAAHRpbi9i4bqjbiB0aW4udHh0UEsBAhQDFAAAAAAAAAAhAIMW3IwBAAAAAQAAAAwAAAAAAAAAAAAA"
            + "AIABsQAAAF9fTUFDT1NYLy5feFBLAQIUAxQAAAAAAAAAIQCDFtyMAQAAAAEAAAANAAAAAAAAAAAAAACAAdwAAAB0aW4vLkRT"
            + "X1N0b3JlUEsBAhQDFAAAAAAAAAAhAAAAAAAAAAAAAAAAAAQAAAAAAAAAAAAAAIABCAEAAHRpbi9QSwECLgMuAAAADAAAACEA"
            + "KeyLKpkAAACSAAAABwAAAAAAAAAAAAAAgAEqAQAAaGFpLnR4dFBLAQIUAxQAAAAAAAAAIQAKuR8pCwAAAAsAAAAEAAAAAAAA"
            + "AAAAAAD/oegBAABsaW5rUEsBAhQDFAAAAAAAAAAhAEZiNHgGAQAABgEAAAkAAAAAAAAAAAAAAIABFQIAAHRyb25nLnppcFBL"
            + "BQYAAAAABwAHAIQBAABCAwAAAAA="
    )
    /// pax: `một.txt`, `hai.txt` in a folder of 110 letters, a link, a folder.
    static let tarGzip = decoded(
        "H4sIAAAAAAACA+3Xz0rDMBwH8Jz3FL8naNN067yIHnsSXyH7wxp06eyy2at49OTBg3hxeBP2AiueOnyPvompmyjKEIWWwr6f"
            + "Q1uS0BTCL9/UcR33+FSm4VAOhgmrBN/YdedciM/nst3jgncZpawGs6mRiZ2e7SfvgCbSRIfjIrs3jklNi8EeGR+9r3qlc5RF"
            + "HbTbO+tffK9/3hXCY8RR/5ULbd0r0qOoyG7I2Ouy1Qqlov7rgi5mUlMvX8TUj/Il9YrVk96MobP8hXoqf9bb1lFkX2J7Hmhe"
            + "ZFdkEhnT+rbI7hQZpWmeP1I5LrI9sR6RXl+PydjhtrtYLRSFdsBJ+SkO9p9aOQ3If/H1LPCR/x3kfy35L7YHgEGt3EgqnDYa"
            + "oI7F/nP++54f+Mh/5D9U7byGOX6rf/4z/73A/v8Ld2j67kROp5cD1H9F+79K3MatPw86gjPqYP8HAAAAAAAAAAAA+Lc3TheU"
            + "8QAoAAA="
    )
    static let tarXZ = decoded(
        "/Td6WFoAAAFpIt42AgAhARYAAAB0L+Wj4Cf/AVRdABcL3ASAUDIm7h19G/PyyzPs7Pg38OrWexsjWFZ6CP6IOh0X4avcng1r"
            + "Hpw1xjqzAOJ7v78yuFq76P3oId2R2w7+ZPi5lOUcryD/vJpBXPOIn8YnD9eDsm0z75xdaHijAK6r6FAP26QySMu9wPCFSFEU"
            + "r5ETeNjCWvNLXelheTQcBiBLSimBg42/0otclQxFGpsCGoNgdpMLpRhb9HLISynaCGCq+Le9edGTcpSbQ8lWrq++xNVTiHT/"
            + "dGsrf5b1WnICzgcQTGQjikjSRP2aaR+OtE5SWaBQcpdRKjUcOu6gZdcZrMS94wse3HPAZvB64Me659wNLHKXIDltenDdKadg"
            + "pINaKlgcTK8w86YVbJ1zE8RaJJPvdALphz9ziefOFAN/lOFIDwlZmXEG9NT9q/024tjo6ipJzczRQDZbfWIvyNs8UJZ6fZfH"
            + "1GlhCklPlJ7cwwAATheU8QAB7AKAUAAAz8T2WT4wDYsCAAAAAAFZWg=="
    )
    static let bzip2 = decoded(
        "QlpoOTFBWSZTWa2+4OoAAA/V/QAQQAEAQTjrtwAoCCIoaBIAGg0AIAAgAGoiaaJo0NMgGQ0BkIap6jQGhoADTQyORKvfxoUO"
            + "SRHBkYJQ+8+KIrsSy4Ra/UgNUIhdmJ3g7JrGsRWtPMznFfipAS1MSggZtBePABk8oQiBhAJmAx4SwdpJ9uzVAVKprmShD8Xc"
            + "kU4UJCtvuDqA"
    )
    static let zstd = decoded(
        "KLUv/QRY5QMAUkgcIaA3Hf9gSLRog6M+1Y643l9HK2e52UciUZv7eL/X9+s6DAqAzHbgDq/jI7Uem2394DDlkUwU/SUk9R1e"
            + "nqhHxXZiesIUvWF7ebN9eTwkF4ztDBY8IanbI77jycPtyQqEP43jyJZS0fbpEduH5JHZXgECADkzgjMoKL1Uf20="
    )
    static let gzip = decoded(
        "H4sIAAAAAAACAy2OsQ3CMBREe09xEzCHK3awU9hfiG+BTPqIkoqCAtFg0SFlgVhUjtjjb8KPQnPFvafTWal3Aoco9YKsORpj"
            + "HaH7FhxOjuFbSehiG+FlevHqYNc+8NTe/G9D1BElD/RSB+SjS5ivUm+ETIy+PbF4UUniAJ7Pe2TVFctUCFaF7XJlY34p7Isq"
            + "kgAAAA=="
    )

    private static func decoded(_ text: String) -> [UInt8] { Base64.decode(text) ?? [] }
}
