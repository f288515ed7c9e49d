// Links name the file that they lead to, so that they work from a folder too. On a server the folder is its address.
if (location.protocol !== 'file:' && location.pathname.endsWith('/index.html'))
  history.replaceState(
    null,
    '',
    location.pathname.slice(0, -'index.html'.length) + location.search + location.hash,
  )
