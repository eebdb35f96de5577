import { joinBytes } from '../../src/image/join-bytes.ts'
import { avifFile, avifPixels, box, exifItem, xmpItem } from './avif-file.ts'
import { gifApplication, gifControl, gifFile, gifImage, gifLoop, gifXmp, subBlocks } from './gif-file.ts'
import { jfifSegment, jpegFile, jpegSegment, scanSegment } from './jpeg-file.ts'
import { exifBlock, iptcBlock, xmpPacket } from './metadata-blocks.ts'
import { pngChunk, pngFile, xmpChunk } from './png-file.ts'
import { frameChunk, vp8Chunk, vp8lChunk, vp8xChunk, webpChunk, webpFile } from './webp-file.ts'

/** What stands in each place for metadata of the files. */
export const mark = '51.5074N-0.1278W'

const exif = (orientation: number) => exifBlock({ orientation, artist: mark, position: mark })
const xmp = xmpPacket(`<dc:creator><rdf:Seq><rdf:li>${mark}</rdf:li></rdf:Seq></dc:creator>`)
const iptc = iptcBlock([2, 90, mark])
const preview = joinBytes([[0xff, 0xd8], mark, [0xff, 0xd9]])
const icc = jpegSegment(0xe2, 'ICC_PROFILE\0', [1, 1], 'a profile')

const films = joinBytes([
  box('moov', [
    ...box('mvhd', [0, 0, 0, 0], mark.slice(0, 8), 'rest of the header'),
    ...box('udta', mark),
    ...box('trak', box('tkhd', [0, 0, 0, 0], mark.slice(0, 8)), box('udta', mark), box('uuid', mark)),
  ]),
])

/** Files of all types with the mark in every place for metadata that the type has. */
export const markedFiles: readonly { name: string; bytes: Uint8Array }[] = [
  {
    name: 'JPEG',
    bytes: jpegFile({
      exif: exif(6),
      xmp,
      iptc,
      before: [
        jpegSegment(0xe0, 'JFXX\0', preview),
        jpegSegment(0xe0, 'JFIF\0', [1, 2, 0, 0, 72, 0, 72, 2, 3], mark, [1, 1]),
        jpegSegment(0xe1, 'Exif\0\0', exif(3)),
        jpegSegment(0xe1, 'http://ns.adobe.com/xmp/extension/\0', mark),
        icc,
        jpegSegment(0xe2, 'MPF\0', mark),
        ...Array.from({ length: 13 }, (_, index) => jpegSegment(0xe3 + index, mark)),
        jpegSegment(0xee, 'Adobe', [0, 100, 0, 0, 0, 0, 1], mark),
        jpegSegment(0xfe, mark),
        mark,
        [0xff, 0xff],
      ],
      scans: [scanSegment(), jpegSegment(0xfe, mark), scanSegment()],
      after: joinBytes([preview, jpegFile({ exif: exif(1) })]),
    }),
  },
  { name: 'JPEG without EXIF', bytes: jpegFile({ before: [jfifSegment, jpegSegment(0xfe, mark)], xmp }) },
  {
    name: 'PNG',
    bytes: pngFile({
      before: [
        pngChunk('iCCP', 'name\0\0profile'),
        pngChunk('eXIf', exif(8)),
        xmpChunk(xmp),
        pngChunk('tEXt', `Author\0${mark}`),
        pngChunk('zTXt', `Comment\0\0${mark}`),
        pngChunk('tIME', mark),
        pngChunk('sPLT', mark),
        pngChunk('vpAg', mark),
        pngChunk('eXIf', exif(2)),
      ],
      behind: [pngChunk('iTXt', `GPS\0\0\0\0\0${mark}`), pngChunk('eXIf', exif(3)), pngChunk('prVt', mark)],
      after: mark,
    }),
  },
  {
    name: 'animated PNG',
    bytes: pngFile({
      before: [
        pngChunk('acTL', [0, 0, 0, 2, 0, 0, 0, 0]),
        pngChunk('fcTL', new Uint8Array(26)),
        pngChunk('tEXt', mark),
      ],
      behind: [pngChunk('fcTL', new Uint8Array(26)), pngChunk('fdAT', [0, 0, 0, 1, 5]), pngChunk('tEXt', mark)],
    }),
  },
  {
    name: 'GIF',
    bytes: gifFile({
      blocks: [
        gifLoop,
        joinBytes([[0x21, 0xfe], subBlocks(mark.repeat(40))]),
        gifXmp(xmp),
        gifApplication('NETSCAPE2.0', mark),
        gifApplication('ICCRGBG1012', mark),
        joinBytes([[0x21, 0x01, 12], new Uint8Array(12), subBlocks(mark)]),
        joinBytes([gifControl.subarray(0, 7), subBlocks(mark)]),
        gifImage(),
        joinBytes([[0x21, 0xce], subBlocks(mark)]),
        gifControl,
        gifImage(10, 10, 5, 5),
      ],
      after: mark,
    }),
  },
  {
    name: 'WebP',
    bytes: webpFile(
      [
        vp8xChunk(0x3c),
        webpChunk('ICCP', 'profile'),
        webpChunk('ALPH', 'a'),
        vp8Chunk(),
        webpChunk('EXIF', 'Exif\0\0', exif(6)),
        webpChunk('XMP ', xmp),
        webpChunk('mark', mark),
      ],
      mark,
    ),
  },
  {
    name: 'animated WebP',
    bytes: webpFile([
      vp8xChunk(0x0a),
      webpChunk('ANIM', [0, 0, 0, 0, 0, 0]),
      frameChunk(webpChunk('ALPH', 'alp'), vp8Chunk(), webpChunk('mark', mark)),
      frameChunk(vp8lChunk()),
      webpChunk('EXIF', exif(6)),
    ]),
  },
  {
    name: 'AVIF',
    bytes: avifFile({
      irot: 1,
      properties: [box('udes', [0, 0, 0, 0], 'en\0', mark), box('altt', [0, 0, 0, 0], mark)],
      items: [
        avifPixels,
        exifItem(exif(6)),
        xmpItem(xmp),
        exifItem(exif(3), true),
        { type: 'grid', pieces: ['a grid'], inIdat: true },
        { type: 'av01', pieces: [preview], isPreview: true },
        { type: 'uri ', pieces: [mark] },
      ],
      inMeta: [box('xml ', mark), box('uuid', mark), box('free', mark)],
      beforeData: [box('free', mark), box('uuid', mark), box('skip', mark)],
      afterData: [box('mdat', mark), box('prft', mark), mark],
    }),
  },
  {
    name: 'animated AVIF',
    bytes: avifFile({ brand: 'avis', items: [avifPixels, exifItem(exif(6)), xmpItem(xmp)], beforeData: [films] }),
  },
]
