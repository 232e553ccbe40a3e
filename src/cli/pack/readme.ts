/** What README.txt inside a pack says; CRLF, because offices open it with Notepad. */
export function packReadme(collection: string, release: string, date: string, dataOnly: boolean): string {
  const body = dataOnly ? dataText(collection, release, date) : siteText(collection, release, date);
  return `\ufeff${body.trim().replaceAll('\n', '\r\n')}\r\n`;
}

function siteText(collection: string, release: string, date: string): string {
  return `
勾稽 Gouji：资料集 ${collection}，版本 ${release}（数据截至 ${date}）

一、怎么用
把全部文件解压到任何静态文件服务器的一个目录（可以是子目录），用浏览器打开该目录即可。
不需要数据库、后台程序、互联网，也不需要 https。

  nginx    location /gouji/ { alias /path/to/folder/; error_page 404 /gouji/404.html; }
  IIS      新建虚拟目录指向该文件夹；在“MIME 类型”中加入 .gz = application/gzip、.json = application/json、.duckdb = application/octet-stream
  其他     python3 -m http.server 8000（在该目录内运行）

直接双击打开（file://）时浏览器不允许网页读取数据文件，筛选不能用；请放到文件服务器上。

二、换数据，不用重新构建网站
删去 data 目录，换成新版本的 data 目录（由 npm run -s gouji -- pack ${collection} --data-only 或 serve-files 生成）。
  · 总览会说明数据文件夹已换成新版本，并由浏览器载入、计算新版本的数字；载入前后都标明是哪个版本。
  · 版本页列出新版本和逐格变化。
  · 机关页、报告页注明是建站时的版本，并链接到新版本的同一页（a/?id=…、r/?id=…），新增的机关也能看。
  · 其余页面注明是建站时的版本。新版本的固定链接页（v/版本号/）要重新构建网站才有。

三、核对
data/${collection}/${release}/release.json 记有各文件的 SHA-256；网页打开数据库前自行核对，不符则不用。


Gouji: collection ${collection}, release ${release} (data as of ${date})

1. To use it
Unpack everything into a folder of any static file server (a sub-folder will do) and open that folder in a browser.
No database, no program on the server, no internet and no https are needed. nginx, IIS and others: see the lines above.
Opened by double click (file://) browsers do not let a page read its data files, so filters do not work: use a server.

2. To replace the data without building the site again
Delete the folder "data" and put a newer one in its place (made by: npm run -s gouji -- pack ${collection} --data-only, or serve-files).
  - The overview says that the data folder holds another release, loads it in the browser and shows its figures; which
    release the figures belong to is written above them before and after.
  - The versions page lists the new release and every cell that changed.
  - Agency and report pages say that they show the release the site was built from and lead to the same page of the new
    one (a/?id=..., r/?id=...), which also shows bodies the site has no page for.
  - All other pages say which release they show. Pinned pages (v/RELEASE/) of a new release need a new build.

3. To check it
data/${collection}/${release}/release.json holds the SHA-256 of the files; pages check the database before opening it.
`;
}

function dataText(collection: string, release: string, date: string): string {
  return `
勾稽 Gouji：资料集 ${collection} 的数据，到版本 ${release}（数据截至 ${date}）为止
用压缩包里的 data 目录替换网站中原有的 data 目录，网站不用重新构建。

Gouji: data of collection ${collection} up to release ${release} (data as of ${date})
Put the folder "data" of this pack in the place of the site's folder of that name; the site need not be built again.
`;
}
