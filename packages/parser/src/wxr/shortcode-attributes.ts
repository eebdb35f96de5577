/** The attributes of a shortcode by lower-case name. */
export type ShortcodeAttributes = Readonly<Record<string, string>>

const attribute = /(?<name>[\w-]+)\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"']+))/gu

export function shortcodeAttributes(written: string): ShortcodeAttributes {
  return Object.fromEntries(
    Array.from(written.matchAll(attribute), ({ groups }) => [
      groups?.['name']?.toLowerCase() ?? '',
      groups?.['double'] ?? groups?.['single'] ?? groups?.['bare'] ?? '',
    ]),
  )
}
