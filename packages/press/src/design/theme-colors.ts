/** The page's background, for the browser's own frame. */
export const themeColors = { light: '#ffffff', dark: '#131517' } as const
