// Trains nlp.js and answers with it; benchmarks/understanding/rivals/nodejs.py runs it.
//
//   node rival.js train MESSAGES MODEL   MESSAGES: JSON, a list of {text, intent, language}
//   node rival.js answer MODEL           a line of JSON for each on standard input
//
// An answer: {"intent": the likeliest or null, "acted_on": the one believed or null, "seconds": n}.
"use strict";

const { once } = require("node:events");
const { readFileSync } = require("node:fs");
const { createInterface } = require("node:readline");
const { NlpManager } = require("node-nlp");

const NONE = "None"; // what nlp.js says when no intent is likely enough

async function train(messagesFile, modelFile) {
  const messages = JSON.parse(readFileSync(messagesFile, "utf8"));
  const languages = [...new Set(messages.map((message) => message.language))].sort();
  // All else by its defaults: without these two it writes a second model and every epoch's loss.
  const manager = new NlpManager({ languages, autoSave: false, nlu: { log: false } });
  for (const { language, text, intent } of messages) manager.addDocument(language, text, intent);
  await manager.train();
  manager.save(modelFile, true);
}

async function answer(modelFile) {
  const manager = new NlpManager({ autoSave: false });
  manager.load(modelFile);
  await write({ ready: true });
  for await (const line of createInterface({ input: process.stdin })) {
    const { language, text } = JSON.parse(line);
    const began = process.hrtime.bigint();
    const read = await manager.process(language, text);
    const seconds = Number(process.hrtime.bigint() - began) / 1e9;
    await write({ intent: likeliest(read), acted_on: believed(read), seconds });
  }
}

function likeliest(read) {
  const found = read.classifications.find(({ intent, score }) => intent !== NONE && score > 0);
  return found ? found.intent : null;
}

function believed(read) {
  return read.intent === NONE ? null : read.intent;
}

async function write(value) {
  if (!process.stdout.write(`${JSON.stringify(value)}\n`)) await once(process.stdout, "drain");
}

const [, , task, ...files] = process.argv;
const tasks = { train, answer };
if (!tasks[task]) throw new Error("usage: node rival.js train MESSAGES MODEL | answer MODEL");
tasks[task](...files);
