"""What the wiring hands to the channels."""

from aiohttp import ClientSession, web

from front.aside import Asides, Following
from front.opinions import Opinions
from front.record import Record
from front.settings import Settings
from front.switchboard import Switchboard
from guidance.catalogue.store import Catalogue

SETTINGS = web.AppKey("settings", Settings)
RECORD = web.AppKey("record", Record)
SWITCHBOARD = web.AppKey("switchboard", Switchboard)
OPINIONS = web.AppKey("opinions", Opinions)
ASIDES = web.AppKey("asides", Asides)
FOLLOWING = web.AppKey("following", Following)
CATALOGUE = web.AppKey("catalogue", Catalogue)
PROBE = web.AppKey("probe", ClientSession)
