/** The interface's words in English. A language is one such table; counts and dates arrive already formatted. */
export const english = {
  skipToContent: 'Skip to the content',
  sections: 'Sections',
  darkTheme: 'Dark theme',
  breadcrumb: 'Breadcrumb',
  current: 'Current:',
  home: 'Home',
  pageTitle: (page: string, paper: string) => `${page} | ${paper}`,

  updated: 'Updated',
  correction: 'Correction',
  views: (count: number, shown: string) => `${shown} ${count === 1 ? 'view' : 'views'}`,
  votes: (count: number, shown: string) => `${shown} ${count === 1 ? 'vote' : 'votes'}`,
  veryGood: 'Very good!',
  voteCounted: 'Thank you, your vote counts.',
  voteTakenBack: 'Your vote was taken back.',
  voteFailed: 'Your vote did not arrive. Please try again.',
  related: 'Related',
  ranking: 'Ranking',
  recommendation: 'Recommendation',

  latest: 'Latest',
  mostRead: 'Most read',
  mostReadIn: (section: string) => `Most read in ${section}`,
  sectionDescription: (section: string, paper: string) => `${section}: the latest articles in ${paper}.`,
  olderArticles: 'Older articles',
  newestArticles: 'Newest articles',
  pages: 'Pages',
  emptySection: 'No article has been published in this section yet.',

  rankingOf: (section: string) => `Ranking: ${section}`,
  rankingDescription: (paper: string) => `What readers of ${paper} read and voted for.`,
  window: 'Period',
  windows: { trending: 'Trending', day: 'Day', week: 'Week', month: 'Month', all: 'All time' },
  rankedSections: 'Sections ranked',
  allSections: 'All sections',
  countedAt: 'Counted',
  emptyRanking: 'Nothing has been read in this period yet. A longer period may hold more.',

  emptyPaper: 'The first edition is yours',
  emptyPaperWhy: 'Nothing is published yet. Point the desk at a file or a folder of articles, and they appear here:',
  emptyPaperCommand: 'npm run desk import path/to/articles',
  emptyPaperNext:
    'Text dumps of news pages are read as they are. An article that cannot be read is listed with the reason.',

  notFound: 'There is nothing at this address',
  notFoundWhy: 'The address may be mistyped, or the article may have moved.',
  gone: 'This article was withdrawn',
  goneWhy: 'The desk took it back after it was published, so it can no longer be read here.',
  error: 'Something went wrong on our side',
  errorWhy: 'The page could not be made. It is worth trying again in a minute.',
  readInstead: 'Read instead',
  tryAgain: 'Try again',
  toFrontPage: 'Go to the front page',

  rights: (paper: string) => `© ${paper} and the agencies named with each article.`,
  backToTop: 'Back to top',
  jsonApi: 'JSON API',
}

/** What every language has to say. */
export type Words = typeof english
