import { markedUp } from './marked-up.ts'

/** The browser's storage. If it is forbidden, nothing outlives the page. */
export let stored: Record<string, string | undefined> = {}
try {
  stored = localStorage
} catch {}

/** Stores a value as text; an empty one is deleted. If the storage is full, nothing new is stored. */
export const store = (key: string, value?: string | boolean): void => {
  try {
    if (value) stored[key] = markedUp(value)
    else delete stored[key]
  } catch {}
}
