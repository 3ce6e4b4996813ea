/** How the report looks, on screen and on A4. System fonts, one accent, light only. */
import { reportTexts } from '@/utils/texts/report';
import type { Language } from '@/utils/texts/language';

/** CSS text. @param fileName ours, ASCII: stands at the foot of every printed page. */
export function buildStyle(language: Language, fileName: string): string {
  const { page, of } = reportTexts[language];
  return `
@page {
  size: A4;
  margin: 18mm 17mm 20mm;
  @bottom-left { content: "${fileName.replace(/[^A-Za-z0-9.-]/g, '')}"; font: 8pt system-ui, sans-serif; color: #5b6570; }
  @bottom-right { content: "${page} " counter(page) " ${of} " counter(pages); font: 8pt system-ui, sans-serif; color: #5b6570; }
}
${BASE}${PARTS}${TABLES}${PRINT}`;
}

const BASE = `
:root {
  color-scheme: light;
  --ink: #1a2026; --soft: #55606b; --line: #d5dbe1; --tint: #f4f7f9; --accent: #17517e; --warm: #8a5a00;
}
* { box-sizing: border-box; }
html { background: #e9edf0; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body {
  margin: 0; color: var(--ink); font: 15px/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  text-wrap: pretty; overflow-wrap: break-word;
}
main { max-width: 860px; margin: 24px auto; padding: 44px 52px; background: #fff; }
h1, h2, h3, h4, p, ul, ol, dl, dd, figure { margin: 0; }
h1 { font-size: 1.9em; line-height: 1.2; letter-spacing: -0.01em; }
h2 { font-size: 1.3em; line-height: 1.25; margin: 0 0 10px; }
h3 { font-size: 1em; line-height: 1.4; color: var(--accent); margin: 0 0 6px; }
h4 { font-size: 0.93em; margin: 12px 0 4px; }
p + p { margin-top: 6px; }
ul, ol { padding-left: 1.2em; }
li + li { margin-top: 3px; }
a { color: var(--accent); text-underline-offset: 2px; }
bdi, code, .mono, .text { overflow-wrap: anywhere; }
code, .mono { font: 0.86em/1.5 ui-monospace, "SF Mono", Consolas, "Liberation Mono", monospace; }
.hint, .remark { color: var(--soft); font-size: 0.87em; }
.block { margin-top: 30px; }
`;

const PARTS = `
.masthead { border-top: 4px solid var(--accent); padding-top: 16px; }
.brand { color: var(--accent); font-weight: 600; letter-spacing: 0.02em; margin-bottom: 6px; }
.lead { margin-top: 14px; font-size: 1.07em; }
.contents { margin-top: 10px; color: var(--soft); }
.facts > div { display: grid; grid-template-columns: 11.5em 1fr; gap: 2px 18px; padding: 5px 0; }
.facts dt { color: var(--soft); }
.facts.package { margin-top: 22px; border: 1px solid var(--line); border-radius: 6px; padding: 10px 18px; background: var(--tint); }
.facts .key { border-top: 1px solid var(--line); margin-top: 6px; padding-top: 10px; }
.facts .key code { font-size: 0.95em; font-weight: 600; }
.facts .key .hint { margin-top: 4px; }
.columns { display: grid; grid-template-columns: 1fr 1fr; gap: 18px; }
.columns > div { border: 1px solid var(--line); border-radius: 6px; padding: 12px 16px; }
.reconstruction { border: 2px dashed var(--warm); border-radius: 6px; padding: 14px 18px; }
.reconstruction h3, .reconstruction figcaption { color: var(--warm); }
.shows-not h3 { color: var(--warm); }
.trust { border-left: 3px solid var(--accent); padding-left: 16px; margin-top: 20px; }
.exhibit { margin-top: 56px; border-top: 4px solid var(--accent); padding-top: 16px; }
.exhibit > header { margin-bottom: 14px; }
.exhibit > header h2 { font-size: 1.6em; margin: 0; }
.of { color: var(--soft); font-weight: 400; font-size: 0.7em; }
.subtitle { color: var(--soft); }
figure { margin: 0 0 14px; }
figure img { display: block; max-width: 100%; width: auto; height: auto; max-height: 620px; border: 1px solid #aeb7c0; }
figcaption { color: var(--soft); font-size: 0.87em; margin-top: 5px; }
.subject { font-weight: 600; margin-bottom: 4px; }
.group { display: grid; grid-template-columns: 5.8em 1fr; gap: 4px 14px; padding: 9px 0; border-top: 1px solid var(--line); }
.group > div { min-width: 0; }
.fields .row { display: grid; grid-template-columns: 9.6em 1fr 10.6em; gap: 2px 14px; padding: 3px 0; }
.fields .row + .row { border-top: 1px dotted var(--line); }
.fields dt { color: var(--soft); }
.fields dd { min-width: 0; }
.source { color: var(--soft); font-size: 0.83em; line-height: 1.35; padding-top: 2px; }
.gap { color: var(--soft); font-style: italic; font-size: 0.93em; }
.address { font-size: 0.93em; }
.text { white-space: pre-wrap; border-left: 3px solid var(--line); padding: 1px 0 1px 12px; font-size: 1.04em; }
.correction, .note { background: var(--tint); border-radius: 5px; padding: 8px 12px; margin: 6px 0 2px; }
.correction { border: 1px solid var(--line); }
.correction .text, .note .text { border-left: 0; padding-left: 0; font-size: 1em; }
.label { font-weight: 600; font-size: 0.9em; }
.posts li, .people li { margin-top: 8px; }
.posts, .people { list-style: none; padding: 0; }
.circumstances .doubt { font-weight: 600; }
.circumstances .doubt::marker { color: var(--warm); }
.chain li { margin-top: 6px; }
.closing { margin-top: 56px; border-top: 4px solid var(--accent); padding-top: 2px; }
`;

const TABLES = `
table { width: 100%; border-collapse: collapse; font-size: 0.92em; }
th, td { text-align: left; vertical-align: top; padding: 4px 12px 4px 0; font-weight: 400; }
th:first-child { white-space: nowrap; }
thead th { color: var(--soft); font-size: 0.93em; border-bottom: 1px solid var(--ink); }
tbody tr { border-bottom: 1px solid var(--line); }
.index td:nth-child(2) { width: 10em; }
.index td:nth-child(3) { width: 8em; }
.index td:nth-child(4) { width: 12em; }
.files tbody tr:first-child { border-bottom: 0; }
.files tbody th { font-weight: 600; width: 11em; }
.files .digest { padding-top: 0; color: var(--soft); }
.files .digest span { font-size: 0.86em; }
.files .digest code { color: var(--ink); }
.number { text-align: right; white-space: nowrap; padding-right: 0; }
.log td:nth-child(1) { width: 3.5em; }
.log td:nth-child(2) { width: 1%; white-space: nowrap; }
.log td:nth-child(3) { width: 6.5em; }
.block > .hint { margin-top: 6px; }
`;

const PRINT = `
@media (max-width: 640px) {
  main { margin: 0; padding: 20px 16px; }
  .columns, .group, .fields .row, .facts > div { grid-template-columns: 1fr; }
  .index td:nth-child(n) { width: auto; }
  .log td:nth-child(n) { white-space: normal; width: auto; }
}
@media print {
  html { background: #fff; }
  body { font-size: 9.2pt; line-height: 1.4; }
  main { max-width: none; margin: 0; padding: 0; }
  a { color: inherit; text-decoration: none; }
  .exhibit, .closing { break-before: page; margin-top: 0; }
  h1, h2, h3, h4, thead, .label { break-after: avoid; }
  figure, tr, .row, .correction, .note, .columns, .trust, .facts > div, li, .files tbody { break-inside: avoid; }
  figure img { max-height: 92mm; }
  figure { margin-bottom: 3mm; }
  .block > .hint { break-before: avoid; }
  p, .text { orphans: 3; widows: 3; }
  .block { margin-top: 6mm; }
  .group { padding: 2mm 0; }
}
`;
