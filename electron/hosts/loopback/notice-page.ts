/** What a browser shows that comes without a session: what happened and what to do. */
export const NO_SESSION_PAGE = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>案牍</title>
<body style="font: 16px/1.8 sans-serif; margin: 20vh auto; max-width: 28em; padding: 0 1em">
<h1 style="font-size: 20px">这个地址已经用过，或不完整</h1>
<p>为保护稿件，案牍的地址只能打开一次。请再运行一次 <code>npm start</code>，它会打开正在运行的案牍。</p>
`;
