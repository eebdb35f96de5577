const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u))

export const furnitureElements = words('nav aside footer')

/** Controls of forms and their labels. */
export const formElements = words('label legend fieldset')

/** Frameworks that begin the classes of all their elements with words of furniture: Elementor, Adobe's components. */
export const frameworkPrefixes: readonly (readonly string[])[] = [['elementor'], ['cmp']]

/** Words for what opens an image in full, and for boxes over the page. */
export const viewerWords = words('lightbox modal overlay popup')

/** The corresponding roles (https://www.w3.org/TR/wai-aria-1.2/#landmark_roles). */
export const furnitureRoles = words(
  'navigation complementary contentinfo search dialog alertdialog alert menu menubar toolbar tablist',
)

/**
 * Words in classes and ids of elements around or within an article: sharing, subscribing, further reading, comments,
 * notices. In English, German, French, Spanish.
 */
export const furnitureWords = words(`
  share sharing shares sharebar sharethis addthis addtoany shariff sharedaddy social socials socialmedia follow followus
  related recommended recommendation recommendations recommends readmore readalso morestories moreon seealso
  outbrain taboola plista sponsored sponsor advert advertisement advertising advertorial adsense adslot adbox anzeige werbung promo promobox promotion
  newsletter newsletters subscribe subscription subscriptions signup abo paywall piano
  comments comment commentlist commentform disqus respond livefyre kommentare kommentar
  cookie cookies consent gdpr
  breadcrumb breadcrumbs breadcrumbtrail pathway rootline
  sidebar sidemenu navbar navigation nav menu megamenu submenu pager pagination paging pagenav prevnext
  footer colophon impressum copyright
  tags taglist tagcloud tagging keywords topics hashtags
  authorbox authorbio authorinfo aboutauthor author authors autor autoren byline bylines
  donate donation donations spenden flyout recirculation recirc truncated
  popular trending mostread mostviewed meistgelesen
  print printbutton toolbar toolbox tools
  widget widgets banner tooltip
  skip skiplink screenreader
  rating ratings vote
`)

/** Pairs of words, of which each alone would not suffice. */
export const furniturePairs = words(`
  read-more read-also read-next more-on more-stories see-also also-read most-read most-viewed up-next
  author-box author-bio author-info about-author post-author entry-author
  post-meta entry-meta article-meta meta-data byline-date post-date
  post-tags post-nav post-navigation post-footer entry-footer article-footer
  screen-reader sr-only visually-hidden jp-relatedposts
  news-letter product-box rec-posts more-articles other-posts latest-posts latest-news
  info-box mehr-zum zum-thema auch-interessant
  ad-container ad-wrapper ad-slot ad-unit
  reading-time time-to
`)
