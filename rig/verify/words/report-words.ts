import { findOldWords } from './find-old-words.ts'
import type { OldWord } from './old-words.ts'

/** Writes where old words stand, and how often each that is on the list of `notYet`; returns the exit code: 0 or 1. */
export function reportWords(
  sources: readonly { file: string; text: string }[],
  words: readonly OldWord[],
  notYet: ReadonlySet<string>,
  write: (text: string) => void,
): 0 | 1 {
  const found = sources.flatMap(({ file, text }) => findOldWords(file, text, words))
  const wrong = found.filter(({ word }) => !notYet.has(word.word))
  for (const { word, file, line, text } of wrong) {
    const place = line === 0 ? `${file}, its name` : `${file}:${line}`
    write(`${place}: ${text.slice(0, 120)}\n  "${word.word}" is an old word. Use: ${word.use}.\n`)
  }
  const counts = [...notYet].map((label) => ({ label, count: found.filter(({ word }) => word.word === label).length }))
  for (const { label, count } of counts) {
    write(count > 0 ? `Not yet: "${label}", ${count} left.\n` : `"${label}" is gone: delete it from not-yet.ts.\n`)
  }
  write(`Old words: ${wrong.length}.\n`)
  return wrong.length === 0 && counts.every(({ count }) => count > 0) ? 0 : 1
}
