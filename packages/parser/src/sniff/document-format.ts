/** The formats that the paper reads, by the names that `--format` takes. */
export const documentFormats = ['dump', 'html', 'feed', 'ninjs', 'wxr', 'markdown', 'paper'] as const

export type DocumentFormat = (typeof documentFormats)[number]
