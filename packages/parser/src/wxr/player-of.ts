/** The player for a file, by its ending; null for any other file. */
export function playerOf(url: string): 'audio' | 'video' | null {
  const ending = /\.(?<ending>\w{2,4})(?:[?#].*)?$/u.exec(url)?.groups?.['ending']?.toLowerCase() ?? ''
  if (/^(?:mp3|ogg|oga|flac|m4a|wav|opus)$/u.test(ending)) return 'audio'
  return /^(?:mp4|m4v|webm|ogv|mov|flv)$/u.test(ending) ? 'video' : null
}
