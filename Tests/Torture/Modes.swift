import Glibc

/// Runs the modes chosen and hands in their figures.
struct Modes {
    let shop: Workshop
    let options: TortureOptions

    func run(_ mode: TortureOptions.Mode, _ book: inout SiteBook) throws(TortureError) {
        let seed = options.seed
        switch mode {
        case .kill:
            shop.finish(try KillMode(shop: shop, points: options.kill ?? 0, span: 8).run(seed: seed, &book))
        case .power:
            guard geteuid() == 0, access("/dev/loop-control", R_OK) == 0 else {
                return shop.say("power: skipped, it needs root and loop devices")
            }
            var random = SeededGenerator(seed: seed)
            try KillMode(shop: shop, points: 0, span: 8).learn(&book, &random)
            let layouts = PowerMode.Layout.all
            for (index, layout) in layouts.enumerated() {
                let points = (options.power ?? 0) / layouts.count
                let mode = PowerMode(shop: shop, points: points, layout: layout)
                shop.finish(try mode.run(seed: seed &+ UInt64(index), book: &book))
            }
        case .errno: shop.finish(try ErrnoMode(shop: shop, perSite: options.errnos).run(seed: seed))
        }
    }
}
