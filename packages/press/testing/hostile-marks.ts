/** Texts that break out of text, an attribute, a title or a script unless they are escaped. */
export const hostileMarks = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></style></script><script>alert(1)</script>',
  '<!--<script>',
  '&lt;b&gt; &amp; &#60;i&#62;',
  ']]>{{x}}${x}\u2028\u202e',
]
