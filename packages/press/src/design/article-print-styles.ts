import { css } from './css.ts'

/** The sheet that a printer makes of an article: the paper's name, the article, nothing that asks to be pressed. */
export const articlePrintStyles = css`
  @page {
    margin: 2cm;
  }
  @media print {
    .related,
    .share {
      display: none;
    }
    .printed {
      display: block;
      margin-block-start: 1.5rem;
    }
    .story > * {
      max-inline-size: none !important;
    }
    .story h1 {
      font-size: 24pt;
    }
    .copy {
      font-size: 11pt;
      line-height: 1.45;
      orphans: 3;
      widows: 3;
    }
    .copy img[width] {
      inline-size: auto;
      max-block-size: 12cm;
    }
    .table {
      overflow: visible;
    }
    :is(figure, tr) {
      break-inside: avoid;
    }
    .copy :is(h2, h3, h4) {
      break-after: avoid;
    }
    .embed a::after {
      content: ' ' attr(href);
    }
  }
`
