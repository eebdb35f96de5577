import { asHref } from './as-href.ts'

/** A link's destination in Markdown: spaces and brackets would end it, and an entity would be another character. */
export function destination(address: string): string {
  return asHref(address)
    .replace(/[()\\<>]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/&(?=#?\w+;)/g, String.raw`\&`)
}
