import type { Drawing } from '../tools/drawing.ts'
import { gouges } from '../tools/gouges.ts'
import { cut } from '../tools/palette.ts'
import { line, oval, poly, shape } from '../tools/shapes.ts'

/** The ball in the puddle, forty centimetres from an empty goal. */
export const puddle: Drawing = {
  name: 'puddle',
  width: 1600,
  height: 1067,
  draw: (random) => {
    const water =
      'M330 800Q420 720 700 716Q980 690 1240 730Q1450 764 1420 840Q1380 930 1040 930Q760 960 540 920Q300 890 330 800Z'
    const rain = gouges(random, {
      box: [0, 0, 1600, 1040],
      gap: 54,
      length: 130,
      width: 4.6,
      angle: () => 1.85,
      keep: () => 0.62,
    })
    const net = [
      ...Array.from({ length: 19 }, (_, index) => `M${250 + index * 61} 150L${330 + index * 52} 600`),
      ...Array.from({ length: 9 }, (_, index) => `M${258 + index * 9} ${200 + index * 48}H${1350 - index * 9}`),
    ].join('')
    const grass = gouges(random, {
      box: [0, 640, 1600, 1067],
      gap: (y) => 22 + (y - 640) / 14,
      length: 40,
      width: 6,
      angle: () => -1.3,
      keep: (x, y) => (Math.hypot((x - 880) / 600, (y - 825) / 130) < 1 ? 0 : 0.5),
    })
    const ringsAround = [1, 1.5, 2.1].map((scale) => line(oval(800, 838, 128 * scale, 32 * scale), 6, cut)).join('')
    const panels =
      'M800 716L838 744L824 788H776L762 744ZM800 716V672M838 744L886 730M824 788L850 828M776 788L750 828M762 744L714 730'
    return {
      mist: `<rect y="620" width="1600" height="450"/>${shape(water, cut)}`,
      sea: `<rect width="1600" height="600"/>${shape(rain, cut)}${shape(water)}${ringsAround}${shape(gouges(random, { box: [350, 730, 1420, 930], gap: 24, length: 130, width: 7, keep: (x, y) => (Math.hypot((x - 880) / 540, (y - 825) / 100) < 0.95 ? 0.5 : 0) }), cut)}${shape(oval(800, 760, 98), cut)}`,
      red: shape(poly([1476, 250], [1596, 286], [1476, 322])),
      ink: `${shape('M0 600V520Q200 480 380 520L620 540H1000L1300 500Q1500 480 1600 520V600Z')}${shape(gouges(random, { box: [0, 490, 1600, 600], gap: 22, length: 50, width: 6, angle: () => -1.2, keep: () => 0.4 }), cut)}
        ${line(net, 3.5, cut)}${line(net, 3)}${line('M236 700V136H1364V700', 30)}${line('M236 690V136H1364V690', 13, cut)}${line('M0 620H1600', 7)}
        ${shape(grass)}${line(water, 8)}${line('M1476 620V240', 9)}
        ${shape(oval(800, 760, 98), cut)}${line(oval(800, 760, 98), 11)}${shape('M800 716L838 744L824 788H776L762 744Z')}${line(panels, 7)}
        ${shape('M706 730Q690 700 734 690L760 706L748 738ZM894 730Q910 700 866 690L840 706L852 738ZM768 672Q800 652 832 672L820 690H780Z')}
        ${shape('M690 836Q800 868 910 836Q900 872 800 876Q700 872 690 836Z', cut)}${line('M690 832Q800 862 910 832', 9)}
        ${shape(gouges(random, { box: [680, 846, 930, 925], gap: 20, length: 90, width: 8, keep: () => 0.8 }))}${shape(rain, cut)}`,
    }
  },
}
