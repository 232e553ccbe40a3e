/** README of a fresh collection, in Chinese and English: what to do next. */
export function scaffoldReadme(id: string, name: { zh: string; en: string }): string {
  return `# ${name.zh}${name.en === name.zh ? '' : ` · ${name.en}`}

各表的列和取值见 data/README.md，命令见 src/cli/README.md。 Columns and values of the tables: data/README.md; commands: src/cli/README.md.

## 五步 · Five steps

1. **放文件 · Put documents in.** 把年度报告放进 \`raw/\`，文件夹和文件名随意（网页、文本、Word、Excel、PDF）。只有网址的写进 \`sources.csv\`，再运行 \`npm run -s gouji -- collect ${id}\`。只有数字的用 \`npm run -s gouji -- import ${id} 数字.xlsx\`。
   Drop annual reports into \`raw/\`, in any folders and under any names (HTML, text, Word, Excel, PDF). Addresses go into \`sources.csv\`, then \`npm run -s gouji -- collect ${id}\`. Bare figures: \`npm run -s gouji -- import ${id} figures.xlsx\`.
2. **读入 · Read.** \`npm run -s gouji -- build ${id}\`：认出机关和年度；机关表还空着时，文件写明全称的机关自动补进 \`agencies.csv\`（以后用 \`--add-agencies\`）。
   \`build\` recognises body and year; while \`agencies.csv\` is empty it fills it with the bodies that documents name in full (later: \`--add-agencies\`).
3. **补一行 · Add the lines asked for.** 认不出的文件会逐个列出原因和要加的那一行；加好后再运行第 2 步，没变的文件不会重读。
   What found no place is listed with the reason and the exact line to add; then repeat step 2. Unchanged documents are not read again.
4. **定版 · Release.** \`npm run -s gouji -- release ${id} --id 1 --date YYYY-MM-DD\`（资料的截止日期）。版本一经发布不再改动。
   The day is the one the data speak for. A release never changes; mend something and release again under a new id.
5. **看网站 · See the site.** \`npm start\`，打开它打印的地址。
   Open the address that \`npm start\` prints.

## 文件 · Files

| 文件 file | 内容 what |
|---|---|
| collection.json | 资料集的名称和性质 name and kind; \`census: true\` 表示应报尽报 when every listed body must report every year |
| agencies.csv | 机关 bodies |
| lineage.csv | 沿革 renames, mergers, splits |
| reports.csv | 需要手工登记的报告 reports that need a line |
| due.csv | 期限与查找记录 deadlines and searches |
| figures.csv | 手工录入的数据 figures typed in |
| corrections.csv, notes.csv | 更正、核查意见 corrections, verdicts |
| sources.csv | 要收录的网址 pages to collect |
| raw/ | 原始文件 documents |

以 \`#\` 开头的行是说明，不读入；示例机关都是虚构的。 Lines that begin with \`#\` are comments and are not read; the bodies in them are fictional.
`;
}
