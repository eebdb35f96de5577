/** The interface's words in English. A language is one such table; counts and dates arrive already formatted. */
export const english = {
  skipToContent: 'Skip to the content',
  sections: 'Sections',
  darkTheme: 'Dark theme',
  breadcrumb: 'Breadcrumb',
  current: 'Current:',
  home: 'Home',
  pageTitle: (page: string, paper: string) => `${page} | ${paper}`,
  feedTitle: (name: string, format: string) => `${name} (${format})`,

  updated: 'Updated',
  correction: 'Correction',
  preview: {
    unpublished: 'A preview: this article is not published.',
    published: 'A preview: this article is published, and readers see it as it was last saved.',
  },
  readingTime: (_minutes: number, shown: string) => `${shown} min read`,
  views: (count: number, shown: string) => `${shown} ${count === 1 ? 'view' : 'views'}`,
  votes: (count: number, shown: string) => `${shown} ${count === 1 ? 'vote' : 'votes'}`,
  veryGood: 'Very good!',
  voteCounted: 'Thank you, your vote counts.',
  voteTakenBack: 'Your vote was taken back.',
  voteFailed: 'Your vote did not arrive. Please try again.',
  humanCheck: {
    checking: 'Checking that you are a person …',
    unchecked: 'Your vote was not counted, because it could not be checked that you are a person. Please try again.',
    withoutScript: 'Voting needs script on this paper, which checks that each vote comes from a person.',
    refused: 'Your vote was not counted',
    refusedWhy:
      'This paper checks that each vote comes from a person, and that needs script. Go back, allow script, load the page again and press again.',
  },
  tooMany: {
    votes: {
      title: 'Too many votes in a short time',
      why: 'Your vote was not counted. Go back, wait a minute and press again.',
    },
    searches: {
      title: 'Too many searches in a short time',
      why: 'Whoever shares your connection counts with you. Wait a minute and search again.',
    },
  },
  chosenForYou: 'Chosen for you',
  seeItAt: (host: string) => `See it at ${host}`,
  playAt: (host: string) => `Play it at ${host}`,
  table: 'Table',
  images: (count: number, shown: string) => (count === 1 ? 'One image' : `${shown} images`),
  share: 'Share',
  copyLink: 'Copy link',
  linkCopied: 'The link is copied.',
  moreIn: (section: string) => `More in ${section}`,
  olderArticle: 'Previous',
  newerArticle: 'Next',
  related: 'Related',
  ranking: 'Ranking',
  recommendation: 'Recommendation',
  cardOf: (headline: string, paper: string) => `${headline}, in ${paper}`,

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
  movedUp: (places: number, shown: string) => `Up ${shown} ${places === 1 ? 'place' : 'places'}`,
  movedDown: (places: number, shown: string) => `Down ${shown} ${places === 1 ? 'place' : 'places'}`,
  newInRanking: 'New',
  chosenByEditors: 'Chosen by the editors',
  viewsByHour: (shown: string, busiest: string) => `Views in the last 24 hours: ${shown}, most at ${busiest}`,
  noViewsByHour: 'No views in the last 24 hours',
  rankedBy: {
    trending:
      'What is being read now, against what its place on our pages alone would bring. Each view and vote weighs less with every hour that passes.',
    day: 'What was read and voted for most in the last 24 hours.',
    week: 'What was read and voted for most in the last 7 days.',
    month: 'What was read and voted for most in the last 30 days.',
    all: 'What was read and voted for most since it was published.',
  },
  howRanked: 'How these lists are made',
  howRankedParts: [
    'Someone who opens an article several times within half an hour counts once, and machines do not count. A vote weighs more than a view. Where two are equal, the newer stands first.',
    'Links at the top of a page are clicked more often, whatever they lead to. Trending takes that out of the count, and an article that few have seen yet is taken for an average one.',
    'Our editors may put an article first in Trending for a time, which is then written beside it, or keep one out of the lists. Nobody can pay for a place.',
    'The bars are the views of each of the last 24 hours, the current hour at their end; the tallest is that article’s busiest. The counts beside them are those of the period; in Trending, of all time. ▲ and ▼ tell how many places an article gained or lost when the list last changed.',
  ],

  search: 'Search',
  searchFor: 'Words to look for',
  searchSection: 'Section',
  searchFrom: 'From',
  searchTo: 'To',
  searchDescription: (paper: string) => `Search everything that ${paper} has published.`,
  resultsFor: (query: string) => `Results for “${query}”`,
  allResults: (count: number, shown: string) => `${shown} ${count === 1 ? 'article' : 'articles'}, best match first`,
  someResults: (first: string, last: string) => `Articles ${first} to ${last}, best match first`,
  noResults: 'No article matches.',
  searchTips: [
    'Try fewer words, or another word for the same thing: every word has to be in the article.',
    'Put quotes around words that stand side by side: “night ferry”.',
    'Put a minus before a word that should not be there: ferry -strike.',
    'Leave the section and the dates open.',
  ],
  previousResults: 'Previous results',
  moreResults: 'More results',

  archive: 'Archive',
  archiveOf: (day: string) => `Archive: ${day}`,
  archiveDescription: (day: string, paper: string) => `What ${paper} published on ${day}.`,
  articlesOnDay: (count: number, shown: string) => `${shown} ${count === 1 ? 'article' : 'articles'}`,
  emptyDay: 'Nothing was published on this day.',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  previousDay: 'Previous day',
  nextDay: 'Next day',
  restOfDay: 'More of this day',
  days: 'Days',

  about: 'About',
  aboutTitle: (paper: string) => `About ${paper}`,
  aboutDescription: (paper: string) =>
    `What ${paper} is, how its rankings are made, and what it knows about its readers.`,
  aboutParts: (paper: string, areVotesGuarded: boolean) => [
    {
      id: 'paper',
      heading: 'The paper',
      paragraphs: [
        `${paper} is a news service. It gathers reports from agencies and from its own desk, and shows each at one address, which it keeps for ever.`,
        'When an article changes after it was published, the page says when. When it was wrong, a correction stands above the text. An article that had to be withdrawn says so in its place.',
        `Whoever finds a mistake may write to the desk of ${paper}, which puts it right where it stands.`,
      ],
    },
    {
      id: 'rankings',
      heading: 'Views, votes and the ranking',
      paragraphs: [
        'A view is one opening of an article in a window that someone can see. A vote is one reader’s “Very good!”; pressing it again takes it back.',
        'The ranking counts both. A vote weighs more than a view, and what happened lately weighs more than what happened long ago, so that the list moves with the day. Nobody can pay for a place in it.',
        'Related articles share words, a section or a day with the one you read. Recommendations are what readers liked lately, spread over the sections. The paper chooses them for everyone alike; your browser may then put those first that go with what you read in it, unless you switch that off.',
      ],
    },
    {
      id: 'privacy',
      heading: 'Privacy',
      paragraphs: [
        `No advertising, no analytics, no other company’s scripts${areVotesGuarded ? ' but one when you vote' : ''}, no profile of you. Views are counted without noting who read what: for two hours a code is kept that tells two views of one reader apart from those of two, and it is made anew each day, so that nothing leads from it to you.`,
        'The first time you vote, a cookie is set with a code that is made, under a secret key, from your network address and your browser. It serves only to count you once and to let you take a vote back; what is stored cannot be turned back into who you are. A second code, made from your network address and the article, is stored with the vote, so that the rankings can count how many networks agree. Readers who do not vote get no cookie.',
        ...(areVotesGuarded
          ? [
              'When you vote, your browser loads Turnstile, a script of Cloudflare, which looks at the browser to tell people from programs. It is loaded only then, and the paper learns from it only whether the vote may count.',
            ]
          : []),
        'Your choice of a dark or light theme, which articles you voted for, and the last thirty that you read stay in your browser. The last choose what is recommended to you there; switching that off beside the list forgets them.',
      ],
    },
    {
      id: 'rights',
      heading: 'Rights',
      paragraphs: [
        'Each article belongs to the agency or the writer named with it. Headlines and links may be quoted freely; for more, ask whoever holds the rights.',
      ],
    },
    {
      id: 'feeds',
      heading: 'Feeds and data',
      paragraphs: [
        'Everything can be read elsewhere: the whole paper and each section as a feed, every article as JSON or Markdown by putting .json or .md behind its address.',
      ],
    },
  ],
  feeds: 'Feeds',

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
  unavailable: 'The paper is briefly unavailable',
  unavailableWhy: 'Its archive does not answer just now. It is worth trying again in a minute.',
  tryAgain: 'Try again',
  toFrontPage: 'Go to the front page',

  rights: (paper: string) => `© ${paper} and the agencies named with each article.`,
  backToTop: 'Back to top',
  jsonApi: 'JSON API',
}

/** The words that every language needs. */
export type Words = typeof english
