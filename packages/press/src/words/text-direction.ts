const rtlLanguages = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'iw',
  'ks',
  'nqo',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
])
const rtlScripts = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'])

// Intl is slow, and a paper has one locale.
const known = new Map<string, 'ltr' | 'rtl'>()

/** The direction of a BCP 47 locale: by its script if it has one, else by its language. */
export function textDirection(locale: string): 'ltr' | 'rtl' {
  const direction = known.get(locale) ?? directionOf(locale)
  known.set(locale, direction)
  return direction
}

function directionOf(locale: string): 'ltr' | 'rtl' {
  const { language, script } = new Intl.Locale(locale)
  const isRtl = script === undefined ? rtlLanguages.has(language) : rtlScripts.has(script)
  return isRtl ? 'rtl' : 'ltr'
}
