import { css } from './css.ts'

/** The article: trail, headline, facts, text, vote. */
export const articleStyles = css`
  .trail ol {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5rem;
    padding-block: 0.75rem;
  }
  .trail li + li::before {
    content: '\\203a' / '';
    margin-inline-end: 0.5rem;
  }
  .trail li + li a {
    color: var(--spot);
    font-weight: 700;
  }
  .story h1 {
    margin-block: clamp(0.25rem, 2vw, 1.25rem) var(--gap);
    font-size: var(--size-5);
    letter-spacing: -0.02em;
    line-height: 1.05;
  }
  .story .long {
    font-size: var(--size-4);
    letter-spacing: -0.01em;
    line-height: 1.15;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
    border-block: 1px solid var(--rule);
    padding-block: 0.75rem;
    margin-block-end: 1.5rem;
  }
  .facts p {
    text-wrap: balance;
  }
  .facts .byline {
    flex-basis: 100%;
    color: var(--ink);
    font: 600 1rem / 1.3 var(--text);
  }
  .note {
    margin-block-end: 1.5rem;
    border-inline-start: 3px solid var(--spot);
    padding: 0.75rem 1rem;
    background: var(--tint);
    font-size: 1rem;
  }
  .note strong {
    color: var(--ink);
  }
  .copy {
    max-inline-size: var(--measure);
    font-size: var(--size-3);
    line-height: 1.58;
    hyphens: auto;
    hyphenate-limit-chars: 8 4 3;
    text-wrap: pretty;
  }
  .copy:is(:lang(zh), :lang(ja)) {
    line-height: 1.8;
    text-align: justify;
  }
  .copy p + p {
    margin-block-start: 1.1em;
  }
  .dateline {
    font-weight: 700;
    font-size: 0.9em;
    letter-spacing: 0.01em;
  }
  .copy hr {
    inline-size: 5rem;
    margin: 1.75rem auto;
    border: 0;
    border-block-start: 1px solid var(--soft);
  }
  .credits {
    margin-block-start: 1.75rem;
    color: var(--soft);
    font-size: 1rem;
    font-style: italic;
  }
  .vote {
    border-block-start: 1px solid var(--rule);
    padding-block-start: 1.5rem;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75rem 1rem;
    margin-block-start: 2rem;
    scroll-margin-block: 4rem;
  }
  .share {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75rem;
    margin-block: 0.875rem calc(1.5 * var(--gap));
  }
  .share button {
    padding-block: 0.4375rem;
    font-size: var(--size-0);
  }
  .printed {
    display: none;
  }
  .beside {
    display: grid;
    margin-block-end: var(--gap);
  }
  .lists {
    display: grid;
    align-content: start;
    gap: var(--gap);
    margin-block-start: var(--gap);
  }
`
