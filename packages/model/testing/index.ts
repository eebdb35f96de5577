export { blockTypes, markTypes } from './kinds.ts'
export { captured, makeDraft, type DraftChanges } from './make-draft.ts'
export { markWords } from './mark-words.ts'
