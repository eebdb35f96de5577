// Capitals cut with straight strokes on a grid of 4 by 6: each pair of digits is a point, a space lifts the knife. So no
// font of the machine that prints changes a chart.
const capitals: Record<string, string> = {
  A: '062046 1434',
  B: '06003041423303 3344453606',
  C: '4130100105163645',
  D: '06003041453606',
  E: '40000646 0333',
  F: '400006 0333',
  G: '41301001051636454323',
  H: '0006 4046 0343',
  I: '0006',
  J: '4045361605',
  K: '0006 4003 1246',
  L: '000646',
  M: '0600234046',
  N: '06004640',
  O: '100105163645413010',
  P: '06003041423303',
  Q: '100105163645413010 2546',
  R: '06003041423303 2346',
  S: '413010010213334445361605',
  T: '0040 2026',
  U: '000516364540',
  V: '002640',
  W: '0016233640',
  X: '0046 4006',
  Y: '002340 2326',
  Z: '00400646',
  0: '100105163645413010',
  1: '112026',
  2: '01103041420646',
  3: '01103041423313 334445361605',
  4: '300444 3036',
  5: '400002324345361605',
  6: '3010010516364544331304',
  7: '004016',
  8: '100102133342413010 1304051636454433',
  9: '4233130201103041453616',
  '.': '0606',
  ',': '0607',
  '–': '0343',
  '-': '1333',
  '/': '4006',
  ':': '0202 0505',
  '’': '0001',
  '°': '1021120110',
  '+': '0343 2125',
  $: '413010010213334445361605 2026',
  '%': '4006 0101 4545',
  '(': '10020416',
  ')': '00121406',
  '?': '011030414223 24 2626',
  '!': '0004 0606',
  '“': '0001 1011',
  '”': '0001 1011',
}

const narrow = new Set(['I', '.', ',', ':', '’', '!'])

type Style = { size: number; anchor?: 'start' | 'middle' | 'end'; weight?: number; color?: string; turn?: number }

/** Hand-cut letters: a stroked path. `size` is the height of a capital; `y` is the line that letters stand on. */
export function letter(text: string, x: number, y: number, style: Style): string {
  const { size, anchor = 'start', weight = size / 6, color = 'currentColor', turn = 0 } = style
  const unit = size / 6
  let pen = 0
  let d = ''
  for (const sign of text.toUpperCase()) {
    for (const stroke of (capitals[sign] ?? '').split(' ').filter(Boolean)) {
      const points = stroke.match(/../g) ?? []
      const steps = points.map(
        (pair) => `${((pen + Number(pair[0])) * unit).toFixed(1)} ${((Number(pair[1]) - 6) * unit).toFixed(1)}`,
      )
      d += `M${steps.join('L')}${steps.length === 1 ? 'h.1' : ''}`
    }
    pen += sign === ' ' ? 3 : narrow.has(sign) ? 1.9 : sign === '°' ? 3.6 : 5.9
  }
  const width = (pen - 1.9) * unit
  const left = anchor === 'start' ? 0 : anchor === 'middle' ? -width / 2 : -width
  return `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${turn}) translate(${left.toFixed(1)} 0)"><path d="${d}" fill="none" stroke="${color}" stroke-width="${weight.toFixed(1)}"/></g>`
}
