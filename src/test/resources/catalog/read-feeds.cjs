// Reads a catalogue with OPDS libraries that others wrote, from its two roots on, and prints what
// they understood as JSON. Run in a folder with node_modules: node read-feeds.cjs http://host:port
'use strict';

const OpdsFeedParser = require('opds-feed-parser').default;
const { initGlobalConverters_OPDS, initGlobalConverters_GENERIC } =
  require('r2-opds-js/dist/es8-es2017/src/opds/init-globals');
const { OPDSFeed } = require('r2-opds-js/dist/es8-es2017/src/opds/opds2/opds2');
const { OPDS } = require('r2-opds-js/dist/es8-es2017/src/opds/opds1/opds');
const { convertOpds1ToOpds2 } = require('r2-opds-js/dist/es8-es2017/src/opds/converter');
const { TaJsonDeserialize } = require('r2-lcp-js/dist/es8-es2017/src/serializable');
const { XML } = require('r2-utils-js/dist/es8-es2017/src/_utils/xml-js-mapper');
const { DOMParser } = require('@xmldom/xmldom');

const ACQUISITION = 'http://opds-spec.org/acquisition';

async function text(address) {
  const answer = await fetch(address, { headers: { accept: 'application/opds+json' } });
  if (!answer.ok) {
    throw new Error(address + ': ' + answer.status);
  }
  return answer.text();
}

// The parser of the New York Public Library's OPDS web client, which reads OPDS 1.
async function withFeedParser(root) {
  const parser = new OpdsFeedParser();
  const titles = new Set();
  const ways = [];
  const start = await parser.parse(await text(root + '/opds'));
  ways.push(...start.entries.map((entry) => entry.title));
  const newest = start.entries[0].links[0].href;
  let search = '';
  for (let next = newest; next;) {
    const feed = await parser.parse(await text(next));
    feed.entries.forEach((entry) => {
      if (entry.links.some((link) => link.rel === ACQUISITION)) {
        titles.add(entry.title + ' by ' + entry.authors.map((author) => author.name).join(', '));
      }
    });
    search = feed.links.find((link) => link.rel === 'search').href;
    const more = feed.links.find((link) => link.rel === 'next');
    next = more && more.href;
  }
  return { ways, titles: [...titles], search };
}

function read2(json, address) {
  return TaJsonDeserialize(JSON.parse(json), OPDSFeed, address);
}

function titleOf(publication) {
  const authors = publication.Metadata.Author || [];
  return publication.Metadata.Title + ' by ' + authors.map((author) => author.Name).join(', ');
}

// Readium's library, which Thorium Reader reads catalogues with; it reads OPDS 1 and 2.
async function withReadium(root, first) {
  initGlobalConverters_OPDS();
  initGlobalConverters_GENERIC();
  const load = first
    ? async (address) => convertOpds1ToOpds2(XML.deserialize(
        new DOMParser().parseFromString(await text(address), 'application/xml'), OPDS))
    : async (address) => read2(await text(address), address);
  const start = await load(root);
  const ways = (start.Navigation || []).map((link) => link.Title);
  const titles = new Set();
  let files = 0;
  for (let next = start.Navigation[0].Href; next;) {
    const feed = await load(next);
    (feed.Publications || []).forEach((publication) => {
      titles.add(titleOf(publication));
      files += publication.Links.filter((link) => link.TypeLink === 'application/epub+zip').length;
    });
    const more = feed.Links.find((link) => link.Rel.includes('next'));
    next = more && more.Href;
  }
  return { ways, titles: [...titles], files };
}

(async () => {
  const root = process.argv[2];
  const result = {
    feedParser: await withFeedParser(root),
    readium1: await withReadium(root + '/opds', true),
    readium2: await withReadium(root + '/opds/v2', false),
  };
  process.stdout.write(JSON.stringify(result) + '\n');
})().catch((fault) => {
  console.error(fault);
  process.exit(1);
});
