/**
 * A word that the house has given up, and what to use instead. Without `names` it is looked for as a whole word or
 * phrase in code, messages, docs and names of files (`carryOut` finds `carry-out.ts` too). With `names` it is one that
 * plain English needs, and is looked for among the identifiers of code and the names of its files, and with `sentences`
 * in messages and descriptions: strings of code (not of tests) that begin with a capital.
 */
export type OldWord = { word: string; use: string; names?: RegExp; sentences?: true }

/** One word for one thing. A word that is given up anywhere is added here. */
export const oldWords: readonly OldWord[] = [
  // Verbs of the newsroom
  { word: 'carryOut', use: 'runVerb' },
  { word: 'carryOrder', use: 'runVerb' },
  { word: 'carried', names: /^Carried/, use: 'VerbResult' },
  { word: 'restoreArticle', use: 'reinstateArticle' },
  { word: 'restoreArticles', use: 'restoreBackup' },
  // Forms
  { word: 'wrongs', names: /Wrongs?$/, use: 'FieldErrors' },
  { word: 'looseContentOf', use: 'parseForm' },
  { word: 'typedOf', use: 'toFormValues' },
  { word: 'cures', names: /^cures?$/i, use: 'hints' },
  { word: 'said, told, tell', names: /^(?:said|told|says|tell[A-Z]\w*)$/i, use: 'notice or report' },
  // Caching
  { word: 'keepNothingUntold', use: 'noStoreByDefault' },
  { word: 'keeping', names: /^keeping|Keeping/, use: 'CachePolicy or setCacheHeaders' },
  { word: 'keepHtml', use: 'memoiseHtml' },
  { word: 'perRanking', use: 'memoiseByRanking' },
  { word: 'keepPart', use: 'setPartCacheHeaders' },
  { word: 'answerWritten', use: 'answerRendered' },
  { word: 'askAgain', use: 'refetchThroughCache' },
  { word: 'shareOneKey', use: 'normalizeCacheKey' },
  // The database, backups, pages by day
  { word: 'openArchive', use: 'openD1 for the database, openBackup for a backup' },
  { word: 'readArchive', use: 'findKnownArticles for the look-up of an import, readBackup for a backup' },
  { word: 'Archive', names: /^Archive$/, use: 'a name of the database or of a backup; an archive is the page by day' },
  { word: 'ArchivedArticle', use: 'BackupArticle' },
  { word: 'KeptByPaper', use: 'PaperState' },
  // Things and states
  { word: 'announced', names: /^announced$/i, use: 'toTeaser' },
  { word: 'picture', names: /picture/i, sentences: true, use: 'image' },
  { word: "'well'", use: "'ok'" },
  { word: 'world', names: /^world$|World$/, use: 'deps' },
  { word: 'circumstances', names: /circumstances$/i, use: 'deps' },
  { word: 'patience', names: /patience$/i, use: 'limits' },
  { word: 'signs', names: /signs$/i, use: 'characters' },
  // Messages
  { word: 'No article is like that', use: 'No articles match.' },
  { word: 'was faster', use: '… saved first' },
  { word: 'The body is no JSON', use: 'The body is not valid JSON.' },
  { word: 'opens nothing', use: 'is not valid' },
  { word: 'Have a draft appear', use: 'Schedule a draft' },
  {
    word: 'There is no such article any more',
    use: 'a message that says what happened: it was changed, or it is gone',
  },
  { word: 'The same of', use: 'a sentence that needs no other above it' },
]
