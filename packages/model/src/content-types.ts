export const contentTypes = {
  html: 'text/html; charset=UTF-8',
  json: 'application/json',
  markdown: 'text/markdown; charset=utf-8',
  // IANA has no media type for ninjs.
  ninjs: 'application/json',
} as const
