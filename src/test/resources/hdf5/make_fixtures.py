"""Writes the HDF5 files beside it: python3 make_fixtures.py, with the versions in README.md."""

import os

import h5py
import numpy as np
import pandas as pd
import tables

ROWS, COLUMNS = 23, 5


def whole(rows=ROWS, columns=COLUMNS):
    i, j = np.arange(rows)[:, None], np.arange(columns)[None, :]
    return (i * 31 + j * 17) % 97


def scores(rows=ROWS, columns=COLUMNS):
    return whole(rows, columns) / 128.0


NAMES = np.array([f"class {i % 7}" for i in range(ROWS)])


def plain(path, libver):
    with h5py.File(path, "w", libver=libver) as f:
        types = "i1 u1 <i2 >i2 <u2 <i4 >i4 <u4 <i8 >i8 <u8 <f2 >f2 <f4 >f4 <f8 >f8".split()
        for t in types:
            name = t.replace("<", "little_").replace(">", "big_")
            f["types/" + name] = (scores() if "f" in t else whole()).astype(t)
        f["types/bool"] = whole() % 2 == 1
        f["flat"] = whole()[:, 0].astype("i8")
        f["fixed"] = np.char.encode(NAMES, "utf-8")
        f.create_dataset("variable", data=NAMES.astype(object), dtype=h5py.string_dtype())
        f.create_dataset("accents", data=["é", "", "東京"], dtype=h5py.string_dtype())
        f["fixed_utf8"] = np.array(["é".encode(), b"x"], dtype=h5py.string_dtype("utf-8", 4))
        f["pairs"] = np.char.encode(np.stack([NAMES, NAMES[::-1]], axis=1), "utf-8")
        f["resnet"] = h5py.SoftLink("/types")
        f["latest"] = h5py.SoftLink("/resnet")
        f["relative/to"] = h5py.SoftLink("here/x")
        f["relative/here/x"] = scores()
        f["again"] = f["relative/here"]
        f["broken"] = h5py.SoftLink("/nothing")
        f["circle"] = h5py.SoftLink("/circle")
        f["elsewhere"] = h5py.ExternalLink("/etc/passwd", "/x")
        f["relative/up"] = f["/"]
        f["relative"].attrs["note"] = "an attribute"
        f["types/little_f4"].attrs["classes"] = np.arange(3)
        f["types/little_f4"].attrs["none"] = h5py.Empty("f4")
        f["flat"].make_scale("sample")
        f["relative/here/x"].dims[0].attach_scale(f["flat"])
        dcpl = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
        dcpl.set_layout(h5py.h5d.COMPACT)
        space = h5py.h5s.create_simple((ROWS, COLUMNS))
        d = h5py.h5d.create(f.id, b"compact", h5py.h5t.IEEE_F32LE, space, dcpl)
        d.write(h5py.h5s.ALL, h5py.h5s.ALL, scores().astype("f4"))


def chunked(path, libver):
    with h5py.File(path, "w", libver=libver) as f:
        x = scores().astype("f4")
        rng = np.random.default_rng(7)
        f.create_dataset("chunks", data=x, chunks=(7, 2))
        f.create_dataset("rows", data=x, chunks=(4, COLUMNS))
        f.create_dataset("one", data=x, chunks=(ROWS, COLUMNS))
        f.create_dataset("one_gzip", data=x, chunks=(ROWS, COLUMNS), compression="gzip")
        f.create_dataset("gzip", data=x, chunks=(7, 2), compression="gzip")
        f.create_dataset("shuffle", data=x, chunks=(7, 2), shuffle=True)
        f.create_dataset("fletcher", data=x, chunks=(7, 2), fletcher32=True)
        f.create_dataset("shuffle_fletcher", data=x, chunks=(7, 2), shuffle=True, fletcher32=True)
        f.create_dataset("odd_fletcher", data=whole().astype("u1"), chunks=(3, 5), fletcher32=True)
        f.create_dataset("all", data=scores(), chunks=(7, 2), compression="gzip", shuffle=True, fletcher32=True)
        f.create_dataset("lzf", data=whole(ROWS, 40).astype("f4"), chunks=(8, 40), compression="lzf")
        f.create_dataset("lzf_all", data=whole(ROWS, 40), chunks=(8, 40), compression="lzf", shuffle=True,
                         fletcher32=True)
        # gzip leaves out chunks that it would only make longer
        noise = rng.integers(0, 256, (16, 4), dtype="u1")
        noise[8:] = 3
        f.create_dataset("noise", data=noise, chunks=(8, 4), compression="gzip")
        f.create_dataset("noise_plain", data=noise)
        f.create_dataset("grows", data=x, chunks=(2, COLUMNS), maxshape=(None, COLUMNS))
        f.create_dataset("grows_gzip", data=scores(), chunks=(2, 2), maxshape=(None, COLUMNS), compression="gzip")
        f.create_dataset("grows_both", data=x, chunks=(3, 2), maxshape=(None, None), compression="gzip")
        f.create_dataset("grows_plain", data=x, chunks=(3, 2), maxshape=(None, None))
        f.create_dataset("big_half", data=scores().astype(">f2"), chunks=(5, 3), compression="gzip")
        f.create_dataset("flat", data=whole()[:, 0], chunks=(6,), compression="gzip")
        f.create_dataset("text", data=NAMES.astype(object), dtype=h5py.string_dtype(), chunks=(5,),
                         compression="gzip")
        f.create_dataset("fixed", data=np.char.encode(NAMES, "utf-8"), chunks=(5,), compression="gzip")
        d = f.create_dataset("gaps", (ROWS, COLUMNS), "f4", chunks=(4, COLUMNS), fillvalue=-2.5)
        d[4:8] = x[4:8]
        d[20:] = x[20:]
        d = f.create_dataset("unwritten", (ROWS, COLUMNS), "f4", chunks=(4, COLUMNS))
        d = f.create_dataset("grows_gaps", (ROWS, COLUMNS), "f4", chunks=(4, COLUMNS), maxshape=(None, COLUMNS))
        d[8:] = x[8:]
        # the index of the new kind has a second page from 1025 chunks on
        f.create_dataset("many", data=whole(1100 if libver == "latest" else 100, 1).astype("i2"), chunks=(1, 1))


def refused(path):
    with h5py.File(path, "w", libver="latest") as f:
        f["scalar"] = 3
        f["cube"] = np.zeros((2, 3, 4), "f4")
        f["thin"] = np.zeros((2, 1, 4), "f4")
        f["empty"] = h5py.Empty("f4")
        f["no_rows"] = np.zeros((0, 4))
        f["no_columns"] = np.zeros((4, 0))
        f["complex"] = np.zeros(4, "c8")
        f["compound_2d"] = np.zeros((4, 2), [("a", "f4")])
        f["long_double"] = np.zeros((4, 2), np.longdouble)
        f["enum"] = np.zeros(4, h5py.enum_dtype({"cat": 0, "dog": 1}))
        f.create_dataset("lists", (2,), h5py.vlen_dtype("f4"))
        f.create_dataset("references", (2,), h5py.ref_dtype)
        f["opaque"] = np.zeros(3, "V5")
        f["latin"] = np.array([b"caf\xe9"])
        f.create_dataset("unwritten", (3, 2), "f4")
        f["type"] = np.dtype("f8")
        f.create_dataset("named_type", (4, 2), f["type"])
        f.create_dataset("scaleoffset", data=whole(), chunks=(23, 5), scaleoffset=0)
        layout = h5py.VirtualLayout((23, 5), "f4")
        layout[:] = h5py.VirtualSource("other.h5", "x", (23, 5))
        f.create_virtual_dataset("virtual", layout)
        f.create_dataset("outside", (4,), "u1", external=[("/etc/passwd", 0, 4)])
        f["good"] = scores()


def many(path, libver):
    """A group with more entries than fit into its header."""
    with h5py.File(path, "w", libver=libver) as f:
        for k in range(40):
            f[f"models/member {k:02d}/probs"] = whole(3, 2).astype("i1") + k
        f["labels"] = np.arange(3)


def user_block(path):
    with h5py.File(path, "w", userblock_size=1024) as f:
        f["plain"] = scores()
        f.create_dataset("packed", data=scores(), chunks=(5, 5), compression="gzip")
        f.create_dataset("text", data=NAMES.astype(object), dtype=h5py.string_dtype())


def compound(path):
    with h5py.File(path, "w") as f:
        x = np.zeros(ROWS, [("id", "<i8"), ("cat", "<f4"), ("dog", ">f8"), ("label", "S8"), ("probs", "<f2", (3,)),
                            ("small", "u1")])
        x["id"] = 9007199254740993 + np.arange(ROWS)
        x["cat"], x["dog"], x["small"] = scores()[:, 0], scores()[:, 1], whole()[:, 2]
        x["label"] = np.char.encode(NAMES)
        x["probs"] = scores()[:, :3]
        f["plain"] = x
        f.create_dataset("packed", data=x, chunks=(6,), compression="gzip", shuffle=True)
        f["odd/mixed"] = np.zeros(3, [("a", "f4"), ("z", "c8"), ("m", "f4", (2, 2))])
        y = np.zeros(ROWS, [("id", "<i4"), ("class_0", "<f4"), ("class_1", "u1"), ("class_2", "<i4"), ("label", "<i2")])
        y["class_0"], y["class_1"], y["class_2"] = scores()[:, 0], whole()[:, 1], whole()[:, 2]
        f["numbered"] = y
        z = np.zeros(ROWS, [("class_1", "<i4"), ("score_1", "<f4"), ("class_2", "u1"), ("score_2", "u1")])
        z["class_1"], z["class_2"] = whole()[:, 1], whole()[:, 2]
        f["ranked"] = z


def frames(path):
    frame = pd.DataFrame(scores(), columns=[f"c{j}" for j in range(COLUMNS)], index=whole()[:, 0])
    named = frame.assign(label=NAMES, hit=whole()[:, 0] % 2 == 0)
    frame.to_hdf(path, "fixed", mode="w", format="fixed")
    with pd.HDFStore(path, "a") as store:
        store.append("table", frame, index=False, expectedrows=ROWS, complevel=5, complib="zlib")
        store.append("named", named, index=False, expectedrows=ROWS, data_columns=True, complevel=5, complib="zlib")
    named.drop(columns="label").to_hdf(path, "mixed", mode="a", format="fixed", complevel=5, complib="zlib")


def pytables(path):
    class Row(tables.IsDescription):
        image_id = tables.StringCol(12)
        target = tables.Int32Col()
        margin = tables.Float32Col()
        probs = tables.Float32Col(shape=(COLUMNS,))
        good = tables.BoolCol()

    with tables.open_file(path, "w") as f:
        table = f.create_table("/", "predictions", Row, filters=tables.Filters(5, "zlib", shuffle=True), expectedrows=ROWS)
        for i in range(ROWS):
            row = table.row
            row["image_id"], row["target"], row["margin"] = f"img{i}.png", i % 3, i / 4
            row["probs"], row["good"] = scores()[i], i % 2 == 0
            row.append()
        table.flush()
        table.cols.target.create_index(filters=tables.Filters(5, "zlib"))
        f.create_carray("/run", "carray", obj=scores().astype("f4"), createparents=True,
                        filters=tables.Filters(9, "zlib", shuffle=True, fletcher32=True))
        earray = f.create_earray("/run", "earray", tables.Float64Atom(), (0, COLUMNS), chunkshape=(8, COLUMNS))
        earray.append(scores()[:10])
        earray.append(scores()[10:])
        f.create_carray("/run", "bools", obj=whole() % 2 == 1, chunkshape=(ROWS, COLUMNS))
        f.create_carray("/run", "blosc", obj=scores(), filters=tables.Filters(5, "blosc"))
        f.create_carray("/run", "bzip2", obj=scores(), filters=tables.Filters(5, "bzip2"))
        f.create_array("/run", "names", obj=[n.encode() for n in NAMES])


def hostile(path):
    """What a small file can declare without being damaged."""
    with h5py.File(path, "w") as f:
        d = f.create_dataset("billions", (2_000_000_000, 1000), "f4", chunks=(10, 1000), compression="gzip")
        d[0] = 1
        d = f.create_dataset("grows", (1_000_000_000, 4), "f4", chunks=(10, 4), maxshape=(None, 4))
        d[:10] = 1
        f.create_dataset("too_many", (2**40, 3), "f4", chunks=(10, 3))
        f.create_dataset("wide", (2, 2_000_000_000), "f4", chunks=(1, 1000))
        f.create_dataset("text", (10**9,), "S8", chunks=(100,))[0] = b"x"
        group = f
        for _ in range(40):
            group = group.create_group("g")
        group["x"] = 1
        f["scores"] = scores()


os.chdir(os.path.dirname(os.path.abspath(__file__)))
for libver in "earliest", "latest":
    plain(f"plain-{libver}.h5", libver)
    chunked(f"chunked-{libver}.h5", libver)
    many(f"many-{libver}.h5", libver)
refused("refused.h5")
hostile("hostile.h5")
user_block("user-block.h5")
compound("compound.h5")
frames("frames.h5")
pytables("tables.h5")
