/** What every page of the desk does in the browser. Each module is one matter; pages work without any of them. */

import "./catalogue.js";
import "./list_keys.js";
import "./menu.js";
import "./live.js";
import "./queue.js";
import "./alerts.js";
import "./keys.js";
import "./late.js";
