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
        case .parts:
            var mode = KillMode(shop: shop, points: options.parts ?? 0, span: 6)
            mode.hasManyParts = true
            shop.finish(try mode.run(seed: seed, &book))
        case .load: shop.finish(try LoadMode(shop: shop, points: options.load ?? 0).run(seed: seed))
        case .workers:
            shop.finish(try LoadMode(shop: shop, points: options.workers ?? 0, victim: .workers).run(seed: seed))
        case .floods: shop.finish(try FloodMode(shop: shop, points: options.floods ?? 0).run(seed: seed))
        case .deviceErrors:
            if let hindrance = DeviceErrorMode.hindrance {
                return shop.say("device errors: skipped, \(hindrance)")
            }
            shop.finish(try DeviceErrorMode(shop: shop, points: options.deviceErrors ?? 0).run(seed: seed))
        case .trace: shop.finish(try TraceMode(shop: shop, passes: options.trace ?? 0).run(seed: seed))
        case .short: shop.finish(try ShortMode(shop: shop, passes: options.short ?? 0).run(seed: seed))
        case .overflow:
            try StopMode(shop: shop, drops: options.overflow ?? 0, stopSeconds: options.stopSeconds).run(seed: seed)
        case .disks: try DiskMode(shop: shop).run(seed: seed)
        case .damage: try TailMode(shop: shop, step: max(1, options.damage ?? 1)).run(seed: seed)
        case .strace: shop.finish(try StraceMode(shop: shop, points: options.strace ?? 0).run(seed: seed))
        case .mutants:
            shop.finish(try MutantMode(shop: shop, isQuick: options.quickMutants, only: options.mutant).run(seed: seed))
        case .errno: shop.finish(try ErrnoMode(shop: shop, perSite: options.errnos).run(seed: seed))
        }
    }
}
