/** The paper's own ground, for the browser's frame around the page. */
export const themeColors = { light: '#ffffff', dark: '#131517' } as const
