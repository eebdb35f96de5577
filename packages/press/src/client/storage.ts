import { markedUp } from './marked-up.ts'

/** What this browser remembers. Storage may be forbidden: then nothing outlives the page. */
export let stored: Record<string, string | undefined> = {}
try {
  stored = localStorage
} catch {}

/** Remembers a value, as its text, under a key; an empty one is forgotten. Storage may be full: nothing new is kept. */
export const store = (key: string, value?: string | boolean): void => {
  try {
    if (value) stored[key] = markedUp(value)
    else delete stored[key]
  } catch {}
}
