/** The known formats, by the names for `--format`. */
export const documentFormats = ['dump', 'html', 'feed', 'ninjs', 'wxr', 'markdown', 'article', 'paper'] as const

export type DocumentFormat = (typeof documentFormats)[number]
