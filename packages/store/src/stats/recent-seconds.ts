/** How long `recent_gains` are stored: twice as long as the newsroom looks back. */
export const recentSeconds = 2 * 86_400
