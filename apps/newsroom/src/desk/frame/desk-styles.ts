import { baseStyles, fieldStyles, tokens } from '@broadsheet/press'
import { frameStyles } from './frame-styles.ts'
import { workStyles } from './work-styles.ts'

/** The desk's one style sheet: the paper's own look at work, closer set. */
export const deskStyles = tokens + baseStyles + fieldStyles + frameStyles + workStyles
