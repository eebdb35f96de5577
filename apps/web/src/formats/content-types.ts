/** The media types in which an article travels, beside its page. */
export const contentTypes = {
  json: 'application/json',
  markdown: 'text/markdown; charset=utf-8',
  // IANA knows no type of ninjs' own.
  ninjs: 'application/json',
  svg: 'image/svg+xml',
} as const
