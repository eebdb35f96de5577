import { joinBytes, type BytePart } from '../../src/image/join-bytes.ts'
import { big, little } from './numbers.ts'

/** What an EXIF block of a test says; texts are one byte a character, unless they are bytes. */
export type ExifParts = {
  orientation?: number
  description?: BytePart
  artist?: BytePart
  copyright?: BytePart
  takenAt?: string
  offset?: string
  position?: string
  make?: string
}

type Entry = { tag: number; type: number; count: number; value: BytePart }

/** A TIFF block with EXIF's directories, and one for a position. */
export function exifBlock(parts: ExifParts, isLittle = false): Uint8Array {
  const number = isLittle ? little : big
  const text = (tag: number, value: BytePart | undefined): Entry[] => {
    if (value === undefined) return []
    const bytes = joinBytes([value, [0]])
    return [{ tag, type: 2, count: bytes.length, value: bytes }]
  }
  const directory = (entries: readonly Entry[], at: number): Uint8Array => {
    let dataAt = at + 2 + entries.length * 12 + 4
    const data: BytePart[] = []
    const rows = entries.flatMap(({ tag, type, count, value }): BytePart[] => {
      const head = [...number(tag, 2), ...number(type, 2), ...number(count, 4)]
      if (value.length <= 4) return [head, joinBytes([value, [0, 0, 0, 0].slice(value.length)])]
      data.push(value)
      dataAt += value.length
      return [head, number(dataAt - value.length, 4)]
    })
    return joinBytes([number(entries.length, 2), ...rows, [0, 0, 0, 0], ...data])
  }
  const { orientation, takenAt, offset, position } = parts
  const first = (exifAt: number, gpsAt: number): Entry[] => [
    ...text(0x010e, parts.description),
    ...text(0x010f, parts.make),
    ...(orientation === undefined ? [] : [{ tag: 0x0112, type: 3, count: 1, value: number(orientation, 2) }]),
    ...text(0x013b, parts.artist),
    ...text(0x8298, parts.copyright),
    { tag: 0x8769, type: 4, count: 1, value: number(exifAt, 4) },
    { tag: 0x8825, type: 4, count: 1, value: number(gpsAt, 4) },
  ]
  const exifAt = 8 + directory(first(0, 0), 8).length
  const exif = directory([...text(0x9003, takenAt), ...text(0x9011, offset)], exifAt)
  const gpsAt = exifAt + exif.length
  const gps = directory(text(0x001d, position), gpsAt)
  const start: BytePart[] = isLittle ? ['II*\0', little(8, 4)] : ['MM\0*', big(8, 4)]
  return joinBytes([...start, directory(first(exifAt, gpsAt), 8), exif, gps])
}

/** An XMP packet whose description holds elements and attributes. */
export function xmpPacket(elements: string, attributes = ''): Uint8Array {
  return new TextEncoder().encode(
    `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" ${attributes}>${elements}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`,
  )
}

/** Datasets of IPTC-IIM, each with its record, its number and its value. */
export function iptcBlock(...datasets: [record: number, number: number, value: BytePart][]): Uint8Array {
  return joinBytes(
    datasets.flatMap(([record, number, value]) => [[0x1c, record, number, ...big(value.length, 2)], value]),
  )
}

/** Photoshop's resources: one with a name of odd length, then the IPTC block. */
export function photoshopResources(iptc: Uint8Array): Uint8Array {
  const resource = (id: number, name: string, data: Uint8Array): BytePart[] => [
    '8BIM',
    [...big(id, 2), name.length],
    name,
    name.length % 2 === 0 ? [0] : [],
    big(data.length, 4),
    data,
    data.length % 2 === 0 ? [] : [0],
  ]
  return joinBytes([...resource(0x03ed, 'size', Uint8Array.of(1, 2, 3)), ...resource(0x0404, '', iptc)])
}
