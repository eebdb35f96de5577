/** The media types in which an article travels. */
export const contentTypes = {
  html: 'text/html; charset=UTF-8',
  json: 'application/json',
  markdown: 'text/markdown; charset=utf-8',
  // IANA knows no type of ninjs' own.
  ninjs: 'application/json',
  svg: 'image/svg+xml',
} as const
