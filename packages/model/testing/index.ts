export { captured, makeDraft, type DraftChanges } from './make-draft.ts'
export { markWords, type MarkKind } from './mark-words.ts'
