import { markedUp } from './marked-up.ts'

type Root = HTMLElement & { dataset: { theme?: 'dark' | 'light'; snapshot: string } }

/** The page's address, its language, and the attributes of its root. */
export const { origin, pathname } = location
export const { lang, dataset } = markedUp<Root>(document.documentElement)
