import { baseStyles } from '../../design/base-styles.ts'
import { fieldStyles } from '../../design/field-styles.ts'
import { tokens } from '../../design/tokens.ts'
import { frameStyles } from './frame-styles.ts'
import { workStyles } from './work-styles.ts'

/** The desk's one style sheet: the paper's own look at work, closer set. */
export const deskStyles = tokens + baseStyles + fieldStyles + frameStyles + workStyles
