extension BlockModel {
    /// The second model of `MainText`: 60 trees of at most 12 leaves.
    ///
    /// Made by LightGBM (binary log loss, learning rate 0.08, a quarter of the features a tree, L2 2) on the runs of text
    /// of 570 public pages of news, blogs, shops, forums and manuals whose article text was known; a run counts as article
    /// when half of its words or more are in that text in its order. A run weighs as its words do in its page's text.
    /// Figures by cross-validation over sites are in the tests' notes. Not to be edited by hand.
    static let second = BlockModel(
        """
        0da374e0da305e0da2c05fffba05fffb9c70da35aafffb997fffb9000da3b110c839a009338c7fffb7a10e33748fffb9760f037220e33ab8 \
        fffb842fffb97bfffb7b50f03949fffba04fffb816fffb6900ef38f40ef3460fffaf1708200000ef3672fffa856fff2f920004860fffac50 \
        fff2c4007f4100082395802e4480fff3229fff2f77fffaae900047e60dc31b5fffae1ffff174d0423e00fffae53fff30dd0ee392f0ee34f3 \
        0ee2cc7fffaf2b094d4a8fff2debfffad070bf343d065282cfff28b1fffac1f06c3212fff3075fffa5940be3e000014ca0fffac48fff2c9e \
        0023a4b05b4300fffac09fff3153fffa8030df37120df3032fffaece0c038dcfffaa5ffff32a60da3b110423e00fffacaa0e235d706d36eb \
        fffa849fff2f310c44ae30df3b24fff308ffff27ca0df39d6fff28f60c44b26fff2b32fff3082fff31080ee38290d9301e0ee2cc7fffaebb \
        fffac910454ce0fff2cccfffa82f0db385f0c034210d93940089c9c0fffa133fffad2a0680000fffa9c1fff2e7efff307205b4300fffac92 \
        0034300fff3068fff25b10df37120da2c05fffae8cfffab3e0da3b110423e00fffab3309339ad00343000c44ae3fff301b07a3140fff2e02 \
        fff15aafffac2e0df38fefffa85907d3bc9fff2cf0fffad1703a4580fff2c0efff30620df37120df3032fffae450c93e00fff30c2fffa9a8 \
        0df3ae10c94340fff30350822bdcfff2d6308e30c8089be00fff300bfffadb70694680fff2578fffad1008ecefe07639e2fff2ec5fffb129 \
        fff30110da374e0da305efffae150e32da0fff30420da35aafffaaf6fff1d3b0da3b110af4d600cc4180fff2fd20da395dfff2487fff2c9c \
        fffadcd08ecefe03a4ce0fffb03efff2f3d0c33e00fff2ff3fff26a10d931920db36fe00153500d92a12fffae09fffaafa0d8272bfffabd0 \
        fff2e7e02e4100fff2f05fffa6050db385f0014bc0fffa4c40753b470d93565fff25d4fff2e22fffa6b002e4bc0fff2efefffad3f0e136fc \
        0e12cb6fffadf8010262bfffaa8d0112b9bfff31d4fffa7000ef39ee0334c200c944f0fff2e2bfff286d0e8340901025e3fffa9ecfff2d95 \
        fff2b0a02e4480fff2efe0880000fffac27fff2d3b0e234ad0e22b15fffadde0c9408009b3c5efff993ffff3167fffaa380ee3a1000d4300 \
        0334680fff2a78fffa7b10933800fff2e93fff275802e448007d3bc9fff2eb7fffad520cc4430fffad6dfff2cd80e136fc0e12cb6fffadc3 \
        07848e2fffa8e7fff2e450be3e000403e00fffadf402a0000fffa610fff2c350c33e000023a4b04c0000fffadcb0e1399cfff2b22fff2e8d \
        0c73884fff2958fffb022fffa03f0df37120df2c1bfffadb70ea58fe0e7314800b4569fff3141fff1db3fffac600df341afffac29fffa218 \
        0da3b110403e00fffab1a0ea5cc5fff2e7a0dd2bdffffa3c7fff29f90c33e00fff2e70fff1d880da35aa0e02c82fffad9a0f02daf0c24819 \
        fff1ef5fff3159fffa9fb0da3b1109332c3fff2e8e0d547800814a1cfff2b72089c9c0fff2b0ffffacadfffa3b5085cd1c0e43b6afff2e33 \
        fffaf7dfff2e310ed34ff0ed2ca6fffad860f100000464480fff3054fffac0b05049400be4340fffac2efff3415fffab300ed3af00334b40 \
        0040000fff255bfff2c4c0822bdcfff292ffffa81a0823bb3fff2ddafffaa9a0e232e70e22b15fffad750f10000fff2d2bfffa9f60ee3ab2 \
        0814a560d54840fff2b550ca38ccfffaad6fff2c1b0724a13fff2eb70092854fffa9a3fff2f0600d00000ce0000fff2b38fffaeccfff2dbb \
        0e135790e12b1efffad69fffa9330e13af20334b40003468002a3e00fff2993fff2e5cfffafb90424940fffacbd0dc2a250f035fafff2c77 \
        fffad4dfff299702e4480fff2d8f08b0000fffadc3fff2a7e0e038200e02c82fffad510f031f70c648280014bc00a73c560c94410fffaca4 \
        fff303bfff316bfff3254fffa945fffa9320da3b920dc24460e03a8afffaf22fff27f8fff2a0f04c0000fffb016fff2dde0df38710df2c1b \
        fffad430c038dc0f031f7fff21b5fffa985fff30700df3b5b0bf355b08b3410fff2c0e02e00000753a1c0d73beafff219bfffb0bafffae47 \
        fff2b0cfff2d3e0823a5efff2d91fffb04d0ed36580ed2b30fffad460464ca0fffa4aefffac1d0ed3b300c247a60e636a7fffa99b0374680 \
        fffaf38fff280907d3bc90ca3b8cfff2776fff2ccbfffaec908bcfbe0c82a38fff2d57fffb027fff2d690e0351a0e02c82fffad1f0f02daf \
        fff2dca0cf00000504ce0fff2ebdfffaab7fff2de70e03a3afff231b0ed3b620363e00fffb02e0c548c2fff2c5f07145480ca39a6fffb2d2 \
        fff2d25fff2b1bfff2d6e0da35aa0da2c05fffad1006a4866fffa86afff2c6c0da3b920423e00fffac1d0e938be04c4c20fffa82cfff2c5a \
        07335480bf3650fff1aecfff2c490de3425fff2912fffaf6604c0000fffafd1fff2d680df341a0df2c1bfffad020f10000fff2cb9fffa998 \
        0df3ae10403e00fffadb701300000945518fff29d80cb3621fff222cfffafb9fffa9800140000035478009455d8fff2d44fffb549fff2cd1 \
        fffad560e0351a0e02c82fffacf204d49c0fff2d070f02daffff2d0ffffa9660e03a8a08f537000445800394680fffa6c1fff27d9fff3064 \
        fffaca505243000e03b68fffb021fff2d9b04c0000fffac43fff2cef0e038c30e02c82fffacd50f143000be42c00004860fffabf7fff2f5c \
        fff3044fffa57e0e03b6804e44800724a84fffaf99fff2b220c33e0007d3bc90b93c3cfff2bc8fff9ca9fffad4cfffa5e6fff2d020ed34ff \
        0ed2ca6fffacd9fffa5570ed3b30003430005241000e439e1fffa154fffb17b0c33e00fff288ffffa465fffaf6905246800c5490207a2502 \
        fffad75fff2d5bfffb1560c33e00fff2d0efffa9d40e0332a0e02b57fffacd10714889fffa888fff2c7c0e03b680bf328e07c39edfff2195 \
        0464840fffadd1fff29d10c946b40220000fff2be8fffafb90c94706fffaf07fff2b4c0823a5efff2ceffffb0eb0ed34ff0ed2b30fffaccc \
        0f031f70464ac0fff2cdcfffaa0afffa9ff0bf30a1086cb40fff2647fffa4940c33e0003b0000fffae310363e00fffb07108ecefe0e43b00 \
        fff2dfffffaf24fff2ca4fffa8200df341a0df2859fffacc9fffa8730df3b5b0e938be07c39ed0c247a6fff247bfff2c7dfffa9140524100 \
        0484c20fff2e5bfffb12207a319cfff27280ed3aa3fffaa75fff28980ed39b8fffa93dfff2ca50e232e70e229b7fffaca40ea58fefff2be5 \
        fffa9030c33e000dc2908fffa4dc00d4300025000004c4300fffad1e0374580fffacf8fff2977fffae390865370fff2c2cfffaaaa06739b8 \
        fffa1a8fffafc20e12b1efffac860e13af20334bc00122c01fff2986fff9a570cc489308e35f1fff18190ea68e4fffaaeafff2cb5fff2a7b \
        04c0000fffafca0c1367c0cc48e9fff2b950724a50fffb22afff29befffac8f0df37120df2a9afffac950c0371efffa5c4fff2ec80df3bcd \
        0423e00fffac150ea5f5ffff2c680df38fefffa89d0c548b9fff2a09078489208e34bafff2663fffaf73fff28dc0034480fff2cdcfffaf8e \
        0df30320df2859fffaca8fffa7dc0df3ae10423e00fffac970e939d80c64941fff29acfffa1f802e4100fffaa42fff2089052430006343c0 \
        fffb099fff2c000dc29080050000fffaecdfff24c3fff2c740e038c30e028d4fffac8cfffa3f000344800e03b6804e448007b3957fffb060 \
        fff24e90714528083472604d4300fffafc8fff2a9dfffae830a94680fff26b9fff2d6c08ecefefffabbbfff2c9efffb0830da35aa0ee29ae \
        fffac9f0cd00000b548c0fffa1dcfff2e1d05c4300fff3066fffaa2f0da3bd102500000e42e4afff2f8b003448004c4840fffa99bfff2599 \
        fffb078fffac6804c0000fffaef1fff2d040da3a1c0da2c05fffac3903f4b80fffada2fff9ebe0da3bd101f000004a3e00fffad470c24851 \
        0c44aee07a3740fff2cb1fffa9380794ac0fffacc1fff269cfff2c400a04528fffb3c5fffaa33fff2cb10ed2b30fffac4f0ed3b300a94780 \
        0822d7c0092c5ffff1f35fff2d81088382f0c5488afffa75efff2924fffaa180c547ee0a13035fffab9afff2c030c5495efff2aa7fffae26 \
        00d4300fff219dfff2c2f0e0332a0e028d4fffac430f143000464580fff2ec8fffab330f15130fffaa990ca3b3ffffa9d8fff2e4f0e03b68 \
        02500000f14580fff2cadfff1f42fffad6a082395803a4680fffaae7fff2c2efffb1d80d92712fffabf00c247a60e83680fffa501fff26c4 \
        0334100fff2c3b06c000007f0000fffae1cfff1f6c065305201400000423e00fffaa9efff2ae7fffaebd06d3a130dd3a18fffaafcfff2cfb \
        fff2cf90ed2b30fffabfc0ed3b620e9391a02d321c0e92486fffa831fff2548fff2c3c05d4100fff2a790cc484d0ea58fe0ea56aefffab05 \
        fff3052fffa9700cb341efff2aadfffa7780480000fffb3f7fff2ae90da3b110da293cfffac160d73bea0ca3aa908e3b00fff9be7fffab72 \
        fff21dbfffad29052484006a45580e93296fff2b690c8310dfffb0bafff2bbefff2c870014d6008e3b4bfff2954fffaf48fff2c870ef2c88 \
        fffac030ef3aa702a4840085bd980b33c4f08eb0b4fffa4cafff2ce10714604fff33d3fff242e0d44300fff9c8e093398dfff2475fffafd0 \
        fff2c7e02a3e000e23956fffa6b9fff28affff2c160df38fe0d92446fffac260112e74fffa536fff23250dc29080050000fffae7e0c73569 \
        fffa858fff2d350c33e0004e41000784752fffb044fff2a590423e00fffa9e6fff2ad30464680fffaf3ffff27e70df2c1bfffab720df3ae1 \
        0b547800514680fff28c60f036710df341afffa8a3fff283cfffa8310f031f7fff2ffa0594ce0fffa812fff2912052430000b44fffffb058 \
        fff273e0683b8efff2a56fffac390db2a0a0544b400e827320c13c89fff253a0921fccfff3c66fffaa22094c8c0fff33c6fffa667fffabe1 \
        07f000009454080948000fffac240363e00fffb018fff2c0b0f039b6fffaa9afff2b22fff16a80ec430007f00000945408fff2c2706a472a \
        fffad5cfff29d8086cb400093df1fff2593fffb3450ca3a61fffad2bfff10ce0e41db3fffacec00730980c738a5fff9e75086cd60fffa601 \
        fff2ff9fffa6640e12769fffab8600048600dd34100514680fff2a0dfffa5b303100000c548c8fff291407c3a01fff15c8fffb0120de3bb8 \
        fff1f79fffaba30e13af20e53aaa0a645c8fff9ea5fff2b6dfffacecfff2bbd0ee29aefffab8f0ed3b620794a1608043c00be42c006b48cd \
        fffa9b2fff28af0474100fffac6c0c34480fff2e58fffa8abfffa86d0394680fffa90afff96c30c33e000480000fffb37cfff2a75fffaddb \
        0ef2934fffabaa0bf36500e938be0e927a10c24819fffaa2efff2a5a0c82dbffff2a020334100fff2b030c44b26fffa9b50dd291efff335c \
        fff22620e63a17fffa629fff29e700d0000fffaaa8fff2b240e22797fffab250bf355b0524100fffac9d05b4300fffadaf03f4300fffac98 \
        05a4940fffac5706e3b06fff24b7075369cfffb5e4fffa38e082333404c0000fffadd4fff2b670794a37fff2d9afffac4e0da3be10da2768 \
        0cb0000fff8d91fffac470cb30bf0ca3a610c549020753b470da3a1cfffa7b8fff294efffadf4fffae1603743000c24792fffa93bfff3218 \
        fff973bfff23bb02e4580fff2cadfffb1cd0da3bd10e01d79fffaceb0ea58fe03443000c13c730904680fff30b80c44adc0e0351afffab07 \
        fff2d3ffff303d0cb1ec7fff3a76fff1c99fffab780344580fffa3dbfff2a2f02e4580fff2c5dfffaf180da3bd10e22b15fffa9d50974100 \
        0724a2206a44d0fff2cfffffac63fffaad702d3689003448004e4a40fffa8d20ec4c60fff251c0cd0000fff21eefffa828fffaf11fff2c5d \
        02e4580fff2c80fffadbe0e03a3a0e01d79fffacce064496d0c548960933a31fff8edefffab380c548a00953bfbfff2b550f035fafff3c14 \
        fff12d8fff2499fffa8ee00234020c548a6fff2a360c2483efffa824fff2ccbfffaafa0d92446fffaa660e938be00151300033e00fff222a \
        fffad80fff2a540e8344c0cb21710e52d3b0c94240fff3741fff29f80374580fff30e2fffa8700cb2cd8fffada6fffa68005a48c0fffafea \
        fff24130e11da7fffac6403947800eb4680fff1e72fffaa1d0814a800cb393705a4c40fffab220420000fffac5508fc4800894b40fff28dc \
        fff36b70e120b3fff33defff1d7ffffabd60334100fff29f1fffa87e0dd1ddafffaaca0e03be30554580fffacc901e3e00095bbb90e03bda \
        fffa9c3fffb53c0e93be00653c69fff1eca0e0217ffff3388fff2720fffa947fffae9a0953b81fff2c120534580fff2bb9fffb4730ef2934 \
        fffaaf00bf36500b547800673a1a09047800d71d56fffadd1fff29dafffa14f089cda0fff1c9a0343e0007a37fd08147d6fffb305fffad17 \
        fff29e4fffa0e7fff258300d0000fffaa53fff2a530ef2934fffaad20c33e000e03a8a0673ad9fff2092fffa9a506c000009522d20e63a5f \
        fffaeaafff2c5efff2bb50030000fff2bda02a410009331bdfffb468fffa4a0fff2d110c0279efffa3b7fffaf940d81afffffacb90884d82 \
        0e03be3003458007d38550c248070c72c9afffad38fff1c4efff2907fffa368fffaf8106448affffb223fff2b7c06447120343e000c942c0 \
        fff385cfffa7cffffa77efff2aae
        """
    )
}
