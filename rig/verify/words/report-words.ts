import { findOldWords } from './find-old-words.ts'
import type { OldWord } from './old-words.ts'

/** Writes where old words stand; returns the exit code: 0 or 1. */
export function reportWords(
  sources: readonly { file: string; text: string }[],
  words: readonly OldWord[],
  write: (text: string) => void,
): 0 | 1 {
  const wrong = sources.flatMap(({ file, text }) => findOldWords(file, text, words))
  for (const { word, file, line, text } of wrong) {
    const place = line === 0 ? `${file}, its name` : `${file}:${line}`
    write(`${place}: ${text.slice(0, 120)}\n  "${word.word}" is an old word. Use: ${word.use}.\n`)
  }
  write(`Old words: ${wrong.length}.\n`)
  return wrong.length === 0 ? 0 : 1
}
