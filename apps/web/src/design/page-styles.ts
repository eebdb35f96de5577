import { articleLayoutStyles } from './article-layout-styles.ts'
import { articlePrintStyles } from './article-print-styles.ts'
import { articleStyles } from './article-styles.ts'
import { baseStyles } from './base-styles.ts'
import { frameStyles } from './frame-styles.ts'
import { frontStyles } from './front-styles.ts'
import { listStyles } from './list-styles.ts'
import { noticeStyles } from './notice-styles.ts'
import { rankingStyles } from './ranking-styles.ts'
import { sectionStyles } from './section-styles.ts'
import { teaserStyles } from './teaser-styles.ts'
import { tokens } from './tokens.ts'

const frame = tokens + baseStyles + frameStyles

/** What each kind of page puts inline in its head: a page carries its own rules and nobody else's. */
export const pageStyles = {
  article: frame + listStyles + articleStyles + articleLayoutStyles + articlePrintStyles,
  front: frame + listStyles + teaserStyles + frontStyles,
  section: frame + listStyles + teaserStyles + sectionStyles,
  ranking: frame + rankingStyles,
  notice: frame + listStyles + noticeStyles,
} as const
