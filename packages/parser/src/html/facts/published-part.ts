const change =
  'last (?:updat|modif|chang|edit)|updat|modif|mis(?:e)? à jour|aktualis|geändert|zuletzt|editiert|letzte änderung|stand(?=:|\\s+\\d)|actuali[sz]|atualiz|aggiorn|bijgewerkt|gewijzigd|uppdater|oppdater|opdater|päivitet|revised|zaktualiz|aktualizov|обновл|更新|最終|수정|güncell'
const publication =
  'publi[sc]|posted|created|first|erstellt|veröffentlicht|erschienen|pubblicat|geplaatst|publicerad|julkaist|opublikow|опубл|公開|投稿|입력|yayın'
const labels = new RegExp(`(?<!\\p{L})(?=(?:${change}|${publication}))`, 'iu')
/** A label and a date. */
const maxLabelledCharacters = 60
const ofPublication = new RegExp(`^(?:${publication})`, 'iu')
const ofChange = new RegExp(`^(?:${change})`, 'iu')

/** The part of a line with a number that isn't of the last change: of `Updated 23 November, published 20 November` the second. */
export function publishedPart(line: string): string {
  return partsOf(line, false)
}

/** What stands behind a label for the time of publication in a longer line: `posted on 20 November 2026 in Harbour`. */
export function labelledPart(line: string): string {
  const labelled = line.split(labels).filter((part) => ofPublication.test(part))
  return labelled.map((part) => part.slice(0, maxLabelledCharacters)).join(' ')
}

/** The part of a line with a number that is of the last change. */
export function changedPart(line: string): string {
  return partsOf(line, true)
}

/** Whether a text announces the time of the last change: `by Nell Harrow, updated`. */
export function endsWithChange(text: string): boolean {
  return ofChange.test(text.split(labels).at(-1) ?? '')
}

function partsOf(line: string, isChange: boolean): string {
  if (!/\p{Nd}/u.test(line)) return ''
  return line
    .split(labels)
    .filter((part) => ofChange.test(part) === isChange)
    .join(' ')
}
