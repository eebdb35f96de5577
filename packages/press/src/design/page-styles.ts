import { aboutStyles } from './about-styles.ts'
import { apiStyles } from './api-styles.ts'
import { archiveStyles } from './archive-styles.ts'
import { articleBlockStyles } from './article-block-styles.ts'
import { articleLayoutStyles } from './article-layout-styles.ts'
import { articlePrintStyles } from './article-print-styles.ts'
import { articleStyles } from './article-styles.ts'
import { baseStyles } from './base-styles.ts'
import { fieldStyles } from './field-styles.ts'
import { frameStyles } from './frame-styles.ts'
import { frontStyles } from './front-styles.ts'
import { listStyles } from './list-styles.ts'
import { noticeStyles } from './notice-styles.ts'
import { rankingStyles } from './ranking-styles.ts'
import { searchStyles } from './search-styles.ts'
import { sectionStyles } from './section-styles.ts'
import { stepStyles } from './step-styles.ts'
import { teaserStyles } from './teaser-styles.ts'
import { titleStyles } from './title-styles.ts'
import { tokens } from './tokens.ts'
import { turnStyles } from './turn-styles.ts'

const frame = tokens + baseStyles + frameStyles

/** What each kind of page puts inline in its head: a page carries its own rules and nobody else's. */
export const pageStyles = {
  article:
    frame + listStyles + stepStyles + articleStyles + articleBlockStyles + articleLayoutStyles + articlePrintStyles,
  front: frame + listStyles + teaserStyles + frontStyles,
  section: frame + titleStyles + listStyles + teaserStyles + turnStyles + sectionStyles,
  ranking: frame + titleStyles + rankingStyles,
  search: frame + titleStyles + listStyles + teaserStyles + turnStyles + fieldStyles + searchStyles,
  archive: frame + titleStyles + teaserStyles + turnStyles + stepStyles + archiveStyles,
  api: frame + titleStyles + apiStyles,
  about: frame + titleStyles + aboutStyles,
  notice: frame + listStyles + noticeStyles,
} as const
