// Agencies that are known by their name alone, in lower case.
const agencies = new Set([
  'ap',
  'associated press',
  'reuters',
  'afp',
  'agence france-presse',
  'upi',
  'united press international',
  'bloomberg',
  'dpa',
  'efe',
  'ansa',
  'tass',
  'xinhua',
  'kyodo',
  'yonhap',
  'pti',
  'ani',
  'ians',
  'anadolu',
  'cnn',
  'bbc',
  'npr',
  '新华社',
  '中新社',
])

// The last words of other agencies' names, and of reporters' positions.
const agencyWord =
  /\b(?:press|news|wire|newswire|agency|service|staff|writers?|reporters?|correspondents?|editors?|times|post|herald|tribune|today|media|network|radio|magazine|journal|gazette|chronicle|foundation)\b/iu

/** Whether the words are a well-known agency's name, such as `AP`, `The Associated Press` or `AP/Reuters`. */
export function isKnownAgency(words: string): boolean {
  return words.split('/').every((name) => agencies.has(name.trim().toLowerCase().replace(/^the /u, '')))
}

/** Whether the words read as an agency or a reporter's post rather than as a person's name. */
export function looksLikeAgency(words: string): boolean {
  return isKnownAgency(words) || agencyWord.test(words)
}
