import { markedUp } from './marked-up.ts'

type Root = HTMLElement & { dataset: { theme?: 'dark' | 'light'; snapshot: string } }

/** The page's own facts: its address, its language, and what stands on its root. */
export const { origin, pathname } = location
export const { lang, dataset } = markedUp<Root>(document.documentElement)
