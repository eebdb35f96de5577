import { bellOnTheBench } from './drawings/bell-on-the-bench.ts'
import { boilerOnATrailer } from './drawings/boiler-on-a-trailer.ts'
import { bookChain } from './drawings/book-chain.ts'
import { candleHead } from './drawings/candle-head.ts'
import { craneTwice } from './drawings/crane-twice.ts'
import { earBone } from './drawings/ear-bone.ts'
import { eightToSeven } from './drawings/eight-to-seven.ts'
import { emptyBell } from './drawings/empty-bell.ts'
import { emptyShelf } from './drawings/empty-shelf.ts'
import { flatWater } from './drawings/flat-water.ts'
import { fleetTiesUp } from './drawings/fleet-ties-up.ts'
import { fresnelLens } from './drawings/fresnel-lens.ts'
import { gustDrum } from './drawings/gust-drum.ts'
import { herringPrice } from './drawings/herring-price.ts'
import { leonids } from './drawings/leonids.ts'
import { moleBreach } from './drawings/mole-breach.ts'
import { mudlarkWins } from './drawings/mudlark-wins.ts'
import { noteOnTheDoor } from './drawings/note-on-the-door.ts'
import { puddle } from './drawings/puddle.ts'
import { ribsInTheMud } from './drawings/ribs-in-the-mud.ts'
import { seaAtEastQuay } from './drawings/sea-at-east-quay.ts'
import { sealOnTheRamp } from './drawings/seal-on-the-ramp.ts'
import { smokehouse } from './drawings/smokehouse.ts'
import { stormOverNetloft } from './drawings/storm-over-netloft.ts'
import { tidePage } from './drawings/tide-page.ts'
import { townMap } from './drawings/town-map.ts'
import { treeRings } from './drawings/tree-rings.ts'
import { underTheMole } from './drawings/under-the-mole.ts'
import { walterBrisk } from './drawings/walter-brisk.ts'

/** The illustrations of the sample edition. */
export const drawings: readonly Drawing[] = [
  bellOnTheBench,
  boilerOnATrailer,
  bookChain,
  candleHead,
  craneTwice,
  earBone,
  eightToSeven,
  emptyBell,
  emptyShelf,
  flatWater,
  fleetTiesUp,
  fresnelLens,
  gustDrum,
  herringPrice,
  leonids,
  moleBreach,
  mudlarkWins,
  noteOnTheDoor,
  puddle,
  ribsInTheMud,
  seaAtEastQuay,
  sealOnTheRamp,
  smokehouse,
  stormOverNetloft,
  tidePage,
  townMap,
  treeRings,
  underTheMole,
  walterBrisk,
]
import type { Drawing } from './tools/drawing.ts'
